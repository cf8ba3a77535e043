package dev.afterglow.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnergyLedgerTest {
    private static final MemoryTechnology CMOS_45 = MemoryTechnology.named("cmos-45nm");

    @Test
    void stateInDramCostsItsAccesses() {
        assertThat(CMOS_45.lstmJoules(1)).isCloseTo(2560e-12, within(1e-18));
        assertThat(CMOS_45.cnn3dJoules(1)).isCloseTo(81_920e-12, within(1e-18));
        assertThat(CMOS_45.lstmJoules(1_000_000)).isCloseTo(2560e-6, within(1e-12));
    }

    @Test
    void oneEnergyAStepNearlyExplainsBothClaims() {
        EnergyLedger ledger = new EnergyLedger(CMOS_45, 1, 0.8e-12, 0.05e-12, 0.05e-12);
        assertThat(ledger.joulesPerStepForClaimedLstmRatio()).isCloseTo(0.891e-12, within(5e-16));
        assertThat(ledger.joulesPerStepForClaimedCnn3dRatio()).isCloseTo(0.901e-12, within(5e-16));
        assertThat(ledger.lstmRatio()).isCloseTo(2560 / 0.9, within(1e-6));
        assertThat(ledger.cnn3dRatio() / ledger.lstmRatio()).isCloseTo(32, within(1e-9));
    }

    @Test
    void aLedgerShowsEveryTerm() {
        assertThat(new EnergyLedger(CMOS_45, 2, 1e-12, 1e-14, 1e-13).lines())
                .containsExactly(
                        "junctions: write 1.000e-12 J + read 1.000e-14 J + reset 1.000e-13 J = 1.110e-12 J in 2 neuron steps",
                        "LSTM state words h and c read and written in dram: 8.000 x 6.400e-10 J = 5.120e-09 J",
                        "3D-CNN history of 64 frames written and read in dram: 256.0 x 6.400e-10 J = 1.638e-07 J",
                        "ratio to LSTM 4613, to 3D-CNN 1.476e+05 (cmos-45nm)",
                        "claimed 2874 would need 8.91e-13 J a neuron step, claimed 90920 would need 9.01e-13 J; here it is 5.55e-13 J",
                        "area: leaky integrate-and-fire 87.8 um2 / junction 3.87 um2 = 22.7");
    }

    @Test
    void smallerTransistorsMakeSmallerNeurons() {
        MemoryTechnology cmos28 = MemoryTechnology.named("cmos-28nm");
        assertThat(cmos28.lifSquareMetres()).isLessThan(CMOS_45.lifSquareMetres());
        assertThat(cmos28.lifAreaRatio()).isCloseTo(22.7, within(0.05));
    }

    @Test
    void aTechnologyIsAFileThatCanBeChanged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.properties");
        String shipped;
        try (var stream = MemoryTechnology.class.getResourceAsStream("technology/cmos-45nm.properties")) {
            shipped = new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        Files.writeString(file, shipped.replace("state.memory = dram", "state.memory = sram"));
        assertThat(MemoryTechnology.load(file).lstmJoules(1)).isCloseTo(20e-12, within(1e-18));
        Files.writeString(file, shipped.replace("lstm.accessesPerStep = 4", "lstm.accessesPerStep = none"));
        assertThatThrownBy(() -> MemoryTechnology.load(file))
                .hasMessage("technology mine.properties: lstm.accessesPerStep must be a positive number: none");
        assertThatThrownBy(() -> MemoryTechnology.named("cmos-1nm"))
                .hasMessage("unknown technology cmos-1nm: must be one of cmos-45nm, cmos-28nm");
    }
}
