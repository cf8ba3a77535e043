package dev.afterglow.app.ingest;

import dev.afterglow.sources.live.LiveSource;
import dev.afterglow.sources.live.feed.SensorAddress;
import dev.afterglow.sources.live.feed.SensorConnector;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sensors of one rig as they stand on the command line. */
public final class LiveSources {
    private static final String CAMERA = "camera";

    private LiveSources() {}

    /**
     * Names the sensors: cameras after {@code ?sensor=}, else {@code camera}, {@code camera2} and so on; vehicles after the rig.
     *
     * @throws IllegalArgumentException in one line that says what to change
     */
    public static List<LiveSource> of(List<String> texts, String rig, InputStream standardInput) {
        List<LiveSource> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean isPiped = false;
        for (String text : texts) {
            SensorAddress address = SensorAddress.parse(text);
            if (address.isStandardInput() && isPiped) {
                throw new IllegalArgumentException("only one source can be standard input: " + text);
            }
            isPiped |= address.isStandardInput();
            boolean isCamera = address.protocol().isCamera();
            String id = isCamera ? rig + '/' + cameraName(address, names) : rig;
            sources.add(new LiveSource(id, address.place(), isCamera, new SensorConnector(address, standardInput)));
        }
        return sources;
    }

    private static String cameraName(SensorAddress address, Set<String> names) {
        String said = address.options().sensor();
        if (said != null) {
            if (!names.add(said)) {
                throw new IllegalArgumentException("every camera needs a name of its own: " + said);
            }
            return said;
        }
        String name = CAMERA;
        for (int number = 2; !names.add(name); number++) {
            name = CAMERA + number;
        }
        return name;
    }
}
