package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
    private static final String TWO_MODES = "450000,4;50000,400";
    private static final String ONE_MODE = "500000,4";
    private static final String TRAIN = "0,0.6,10;20,0.55,10;45,0.6,5;60,0.58,10;500,0.6,10";

    @TempDir
    Path folder;

    @Test
    void theTwoModeTraceIsTheOneComputedElsewhere() throws Exception {
        JsonNode pulses = pulses("--modes", TWO_MODES, "--pulses", TRAIN);

        assertThat(column(pulses, "excessKelvinBefore"))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 5e-10 ? 0 : 1, Double.class)
                .containsExactly(0.0, 1.793069627, 0.515259895, 1.489831148, 0.064572057);
        assertThat(column(pulses, "excessKelvinAfter"))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 5e-10 ? 0 : 1, Double.class)
                .containsExactly(21.158013396, 17.458643911, 16.651678975, 19.784590880, 21.220991163);
        double joules = column(pulses, "energyJoules").stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(joules).isCloseTo(2.164970714e-12, within(5e-22));
    }

    /** Peak after the first pulse and in the steady state, and what is left before each pulse then. */
    @ParameterizedTest
    @CsvSource({
        "12, 23.438853, 24.666948, 14.961260",
        "15, 23.438853, 24.003358, 6.877077",
        "20, 23.438853, 23.597854, 1.937030",
        "40, 23.438853, 23.439917, 0.012964"
    })
    void aTrainWithOneModeReachesTheSteadyStateComputedElsewhere(
            int periodNs, double firstPeak, double peak, double least) throws Exception {
        StringBuilder train = new StringBuilder();
        for (int pulse = 0; pulse < 30; pulse++) {
            train.append(pulse * periodNs).append(",0.6,10;");
        }

        JsonNode pulses = pulses("--modes", ONE_MODE, "--pulses", train);

        assertThat(pulses.get(0).get("excessKelvinAfter").asDouble()).isCloseTo(firstPeak, within(5e-7));
        assertThat(pulses.get(29).get("excessKelvinAfter").asDouble()).isCloseTo(peak, within(5e-7));
        assertThat(pulses.get(29).get("excessKelvinBefore").asDouble()).isCloseTo(least, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"0.50, 0.002246", "0.55, 0.048924", "0.58, 0.270398", "0.60, 0.653841"})
    void aColdJunctionSwitchesWithTheProbabilityComputedElsewhere(double volts, double probability) throws Exception {
        JsonNode pulse =
                pulses("--modes", ONE_MODE, "--pulses", "0," + volts + ",10").get(0);

        assertThat(pulse.get("probability").asDouble()).isCloseTo(probability, within(5e-7));
        assertThat(-Math.expm1(-pulse.get("hazard").asDouble())).isCloseTo(probability, within(5e-7));
        assertThat(pulse.get("energyJoules").asDouble()).isPositive();
    }

    @Test
    void barrierAndCriticalVoltageFallOverTemperatureAsComputedElsewhere() throws Exception {
        JsonNode over = CommandCall.of("device", "--json").json().at("/derived/overTemperature");

        assertThat(column(over, "kelvin")).containsExactly(300.0, 310.0, 320.0, 340.0, 360.0, 400.0);
        assertThat(column(over, "stabilityFactor"))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 5e-6 ? 0 : 1, Double.class)
                .containsExactly(40.0, 38.00660, 36.13363, 32.70832, 29.65397, 24.44719);
        assertThat(column(over, "criticalVolts"))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 5e-7 ? 0 : 1, Double.class)
                .containsExactly(0.65, 0.643583, 0.637071, 0.623774, 0.610124, 0.581832);
    }

    @Test
    void theJsonHasPresetDerivedQuantitiesAndPulses() throws Exception {
        JsonNode report =
                CommandCall.of("device", "--pulses", "5,0.6,10", "--json").json();

        assertThat(report.at("/preset/name").asText()).isEqualTo("GENERIC_PMA_STT");
        assertThat(report.at("/preset/junction/parallelOhms").asDouble()).isEqualTo(5000);
        assertThat(report.at("/preset/sources").size()).isGreaterThan(20);
        assertThat(report.at("/derived/excitabilityPerKelvin").asDouble()).isCloseTo(0.052, within(5e-4));
        assertThat(report.at("/derived/groups/pulseOverTau").asDouble()).isCloseTo(2.5, within(1e-12));
        List<String> keys = new ArrayList<>();
        report.at("/pulses/0").fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly(
                        "tNs",
                        "volts",
                        "widthNs",
                        "state",
                        "excessKelvinBefore",
                        "excessKelvinAfter",
                        "hazard",
                        "probability",
                        "energyJoules");
    }

    @Test
    void aParallelJunctionTakesMoreEnergyAndResistsThePulse() throws Exception {
        JsonNode parallel = pulses("--state", "P", "--pulses", "0,0.6,10").get(0);

        assertThat(parallel.get("energyJoules").asDouble()).isCloseTo(7.2e-13, within(1e-24));
        assertThat(parallel.get("probability").asDouble()).isLessThan(1e-20);
    }

    @Test
    void drawsDecideWhetherAJunctionSwitches() throws Exception {
        JsonNode pulses = pulses("--pulses", "0,0.6,10;1000,0.6,10;2000,0.6,10", "--draws", "0.7,0.6,0.1");

        assertThat(pulses.findValuesAsText("switched")).containsExactly("false", "true", "false");
        assertThat(pulses.findValuesAsText("state")).containsExactly("AP", "AP", "P");
    }

    @Test
    void aSeedGivesTheSameSwitchesAgain() throws Exception {
        String train = "0,0.6,10;1000,0.6,10;2000,0.6,10;3000,0.6,10";

        assertThat(pulses("--pulses", train, "--seed", 7)).isEqualTo(pulses("--pulses", train, "--seed", 7));
    }

    @Test
    void aNumberOfThePresetIsReplacedAndSaysSo() throws Exception {
        JsonNode preset = CommandCall.of("device", "--set", "write.volts=0.55", "--set", "read.volts=0.2", "--json")
                .json()
                .get("preset");

        assertThat(preset.at("/pulses/write/volts").asDouble()).isEqualTo(0.55);
        assertThat(preset.at("/sources").get("write.volts").asText()).isEqualTo("given on the command line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GENERIC_PMA_STT", "HIKSTOR_80", "NYU_40", "STREAM_ACCUMULATING", "STREAM_RECENCY", "VERILOGA_65"
            })
    void everyPresetIsToldAndDrawn(String preset) throws Exception {
        Path png = folder.resolve(preset + ".png");
        Path svg = folder.resolve(preset + ".svg");

        CommandCall call = CommandCall.of("device", "--preset", preset, "--plot", png);

        assertThat(call.exitCode()).as(call.words()).isZero();
        assertThat(call.data()).contains(preset, "resistance", "excitability", "price", "sources");
        Pictures.assertPng(png);
        assertThat(CommandCall.of("device", "--preset", preset, "--pulses", TRAIN, "--plot", svg)
                        .exitCode())
                .isZero();
        Pictures.assertSvg(svg);
    }

    @Test
    void aFileOfOnesOwnSaysWhatIsWrongWithIt() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.properties"), "junction.parallelOhms = many\n");

        CommandCall call = CommandCall.of("device", "--neuron-preset-file", file);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.firstWords()).startsWith("afterglow: preset mine.properties: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --pulses 0,0.6                     | pulse 1 must be t_ns,V,width_ns: 0,0.6
            --pulses 0,0.6,10;9,x,10           | pulse 2 must be t_ns,V,width_ns: 9,x,10
            --pulses 0,0.6,0                   | pulse 1: width must be positive and finite: 0.0
            --pulses 0,0.6,10;5,0.6,10         | pulse 2 must not start at 5.0 ns, pulse 1 ends at 10.0 ns
            --modes 5                          | mode 1 must be R,tau_ns: 5
            --modes 5,-4                       | mode 1: timeConstantSeconds must be positive and finite: -4.0E-9
            --state X                          | Invalid value for option '--state': must be AP or P: X
            --set write.volts=900              | preset GENERIC_PMA_STT: write.volts must be a number in [0.0, 100.0]: 900
            --draws 0.5                        | --draws needs --pulses to draw for
            --pulses 0,1,1 --draws 1.5         | a draw must be in [0, 1): 1.5
            --pulses 0,1,1 --draws 0.1,0.2     | there must be a draw for each of the 1 pulses: 2
            --plot neuron.gif                  | a picture must be a file .png or .svg: neuron.gif
            --preset NYU_40 --neuron-preset-file f | --preset and --neuron-preset-file exclude each other
            --stream f --pulses 0,1,1          | --stream takes its pulses from a recording, without --pulses, --draws or --plot
            """)
    void wrongUseIsOneLineAndExitCodeTwo(String options, String need) {
        List<Object> arguments = new ArrayList<>(List.of("device"));
        arguments.addAll(List.of(options.split(" ")));

        CommandCall call = CommandCall.of(arguments.toArray());

        assertThat(call.firstWords()).isEqualTo("afterglow: " + need);
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.data()).isEmpty();
    }

    @Test
    void anUnknownPresetIsAnsweredWithTheKnownOnes() {
        CommandCall call = CommandCall.of("device", "--preset", "FERRITE");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.firstWords()).contains("unknown preset FERRITE", "GENERIC_PMA_STT", "VERILOGA_65");
    }

    private static JsonNode pulses(Object... options) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of("device", "--json"));
        arguments.addAll(List.of(options));
        CommandCall call = CommandCall.of(arguments.toArray());
        assertThat(call.exitCode()).as(call.words()).isZero();
        return call.json().get("pulses");
    }

    private static List<Double> column(JsonNode rows, String key) {
        List<Double> column = new ArrayList<>();
        rows.forEach(row -> column.add(row.get(key).asDouble()));
        return column;
    }
}
