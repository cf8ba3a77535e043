package dev.afterglow.app.memory;

import dev.afterglow.functions.memory.AnswerBook;
import dev.afterglow.functions.memory.MemoryAnswer;
import dev.afterglow.functions.memory.Probe;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.functions.tile.NeuronTiles;
import dev.afterglow.functions.tile.TileReadout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The neurons of the job in a plain loop: for fits and controls. */
final class LoopEngine implements MemoryEngine {
    @Override
    public Answers ask(Cohort cohort) {
        AnswerBook book = cohort.book();
        List<MemoryAnswer> answers = new ArrayList<>();
        long startUs = 0;
        for (Participant participant : cohort.participants()) {
            Map<Long, List<TileReadout>> readoutsByTick = new HashMap<>();
            Iterator<Probe> probes = participant.probes(startUs);
            List<Probe> asked = new ArrayList<>();
            probes.forEachRemaining(probe -> {
                asked.add(probe);
                readoutsByTick.put(probe.tickUs(), new ArrayList<>());
            });
            NeuronTiles tiles = new NeuronTiles(cohort.neurons(), readout -> {
                List<TileReadout> wanted = readoutsByTick.get(readout.tickUs());
                if (wanted != null) {
                    wanted.add(readout);
                }
            });
            Iterator<TilePacket> packets = participant.packets(startUs);
            packets.forEachRemaining(tiles::accept);
            tiles.finish();
            asked.forEach(
                    probe -> answers.add(book.answer(probe, readoutsByTick.getOrDefault(probe.tickUs(), List.of()))));
            startUs += participant.protocol().session().endUs();
        }
        return new Answers(answers);
    }
}
