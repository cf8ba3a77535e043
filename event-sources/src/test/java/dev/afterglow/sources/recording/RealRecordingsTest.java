package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.EventSource;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that an independent parser read from real recordings. */
class RealRecordingsTest {
    @ParameterizedTest
    @CsvSource({
        "aedat2/BioLab__assets_pendulo.aedat, AEDAT 2.0, DVS128, 128, 128, 278538, 19940032, 84000",
        "aedat2/BioLab__assets_video_chave_fenda.aedat, AEDAT 2.0, DVS128, 128, 128, 127186, 4767656, 84500",
        "aedat2/PyAedatTools__IMU_rotDisk.aedat, AEDAT 2.0, DAVIS240C, 240, 180, 374296, 3166759, 186400",
        "aedat4/tonic__sample.aedat4, AEDAT 4.0, DVXplorer_DXB00010, 320, 240, 111954, 589917, 301900",
        "aedat4/dv-processing__sample_data.aedat4, AEDAT 4.0, DAVIS346_00000668, 346, 260, 9193, 3813819, 29600",
        "aedat4/dv-processing__test-frame.aedat4, AEDAT 4.0, DAVIS346_00000502, 346, 260, 0, 0, 0",
        "aedat4/dv-processing__empty_stereo.aedat4, AEDAT 4.0, test_1, 100, 100, 0, 0, 0",
        "evt2/expelliarmus__evt2_sample.raw, EVT 2.0, Gen3, 640, 480, 539481, 50000, 11124200",
        "evt3/expelliarmus__evt3_sample.raw, EVT 3.0, Gen4.1, 1280, 720, 219596, 8801, 21959600",
        "evt3/derived__event_camera_py_test_events_1.evt3.raw, EVT 3.0, Prophesee, 640, 480, 343474, 2078178, 587600",
        "es/faery__dvs.es, Event Stream 2.0, DVS, 320, 240, 473225, 999000, 7953800",
        "text/events_viz__events_chunk.txt, RPG text, unknown, 240, 180, 50000, 170345, 451900",
        "nmnist/tonic__sample_nmnist.bin, N-MNIST, ATIS, 34, 34, 4325, 310521, 31500",
        "dat/tonic__sample_ncars.dat, DAT, Prophesee, 78, 42, 2009, 99952, 22900",
    })
    void aSurveyFindsWhatAnIndependentParserFound(
            String path,
            String format,
            String sensor,
            int width,
            int height,
            long events,
            long durationUs,
            long peakEventsPerSecond)
            throws IOException {
        RecordingSurvey survey = survey(path);

        assertThat(survey.format()).isEqualTo(format);
        assertThat(survey.sensor()).isEqualTo(sensor);
        assertThat(survey.width()).isEqualTo(width);
        assertThat(survey.height()).isEqualTo(height);
        assertThat(survey.events()).isEqualTo(events);
        assertThat(survey.durationUs()).isEqualTo(durationUs);
        assertThat(survey.peakEventsPerSecond()).isEqualTo(peakEventsPerSecond);
    }

    @ParameterizedTest
    @CsvSource({
        "aedat2/PyAedatTools__IMU_rotDisk.aedat, imu, 51688",
        "aedat4/dv-processing__test-frame.aedat4, frame, 20",
        "evt3/derived__event_camera_py_test_events_1.evt3.raw, trigger, 4157",
    })
    void whatIsNoEventIsCounted(String path, String reason, long count) throws IOException {
        assertThat(survey(path).skipped()).containsEntry(reason, count);
    }

    @ParameterizedTest
    @CsvSource({
        "aedat2/PyAedatTools__IMU_rotDisk.aedat, 0, 239, 0, 179",
        "evt2/expelliarmus__evt2_sample.raw, 60, 599, 18, 475",
        "evt3/expelliarmus__evt3_sample.raw, 0, 1279, 0, 719",
        "dat/tonic__sample_ncars.dat, 0, 77, 0, 41",
    })
    void pixelsLieWhereAnIndependentParserFoundThem(String path, int minX, int maxX, int minY, int maxY)
            throws IOException {
        RecordingSurvey survey = survey(path);

        assertThat(survey.minX()).isEqualTo(minX);
        assertThat(survey.maxX()).isEqualTo(maxX);
        assertThat(survey.minY()).isEqualTo(minY);
        assertThat(survey.maxY()).isEqualTo(maxY);
        assertThat(survey.on() + survey.off()).isEqualTo(survey.events());
        assertThat(survey.backwardSteps()).isZero();
    }

    private static RecordingSurvey survey(String path) throws IOException {
        try (EventSource source = Recordings.open(RealRecordings.file(path))) {
            return RecordingSurvey.of(source);
        }
    }
}
