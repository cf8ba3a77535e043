package dev.afterglow.app.memory;

import dev.afterglow.functions.memory.AnswerBook;
import dev.afterglow.functions.memory.SpentEnergy;
import dev.afterglow.functions.memory.UnreadTilesException;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.functions.tile.NeuronTiles;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.Micros;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The neurons of the job in a plain loop: for fits and controls. */
final class LoopEngine implements MemoryEngine {
    @Override
    public Answers ask(Cohort cohort) {
        AnswerBook book = new AnswerBook(cohort.neurons());
        List<MemoryAnswer> answers = new ArrayList<>();
        long startUs = 0;
        for (Participant participant : cohort.participants()) {
            NavigableMap<Long, List<TileReadout>> readoutsByTick = readouts(cohort.neurons(), participant, startUs);
            Iterator<MemoryProbe> probes = participant.probes(startUs);
            while (probes.hasNext()) {
                answers.add(answer(book, probes.next(), readoutsByTick));
            }
            startUs += participant.protocol().session().endUs();
        }
        return new Answers(answers);
    }

    private static NavigableMap<Long, List<TileReadout>> readouts(
            NeuronSettings neurons, Participant participant, long startUs) {
        NavigableMap<Long, List<TileReadout>> byTick = new TreeMap<>();
        NeuronTiles tiles = new NeuronTiles(
                neurons,
                readout -> byTick.computeIfAbsent(readout.tickUs(), tick -> new ArrayList<>())
                        .add(readout));
        participant.tilePackets(startUs).forEachRemaining(tiles::accept);
        tiles.finish();
        return byTick;
    }

    /** Takes out all ticks up to that of the question. */
    private static MemoryAnswer answer(
            AnswerBook book, MemoryProbe question, NavigableMap<Long, List<TileReadout>> readoutsByTick) {
        long tickUs = Micros.of(question.getTick());
        SpentEnergy spent = SpentEnergy.NONE;
        List<TileReadout> readouts = List.of();
        while (!readoutsByTick.isEmpty() && readoutsByTick.firstKey() <= tickUs) {
            long nextUs = readoutsByTick.firstKey();
            List<TileReadout> next = readoutsByTick.pollFirstEntry().getValue();
            spent = spent.plus(next);
            readouts = nextUs == tickUs ? next : List.of();
        }
        try {
            return book.answer(question, readouts, spent);
        } catch (UnreadTilesException wrongProtocol) {
            throw new IllegalStateException(wrongProtocol.getMessage(), wrongProtocol);
        }
    }
}
