package dev.afterglow.app.memory;

import dev.afterglow.functions.tile.NeuronSettings;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;

/** Participants with the same kind of neurons. They come one after the other on one clock. */
public record Cohort(NeuronSettings neurons, List<Participant> participants) {
    /** What all participants give, one after the other; {@code part} takes one and the time at which it starts. */
    static <T> Iterator<T> inTurn(List<Participant> participants, BiFunction<Participant, Long, Iterator<T>> part) {
        return new Turns<>(participants, part);
    }

    private static final class Turns<T> implements Iterator<T> {
        private final List<Participant> participants;
        private final BiFunction<Participant, Long, Iterator<T>> part;
        private Iterator<T> now = List.<T>of().iterator();
        private int next;
        private long startUs;

        private Turns(List<Participant> participants, BiFunction<Participant, Long, Iterator<T>> part) {
            this.participants = participants;
            this.part = part;
        }

        @Override
        public boolean hasNext() {
            while (!now.hasNext() && next < participants.size()) {
                Participant participant = participants.get(next++);
                now = part.apply(participant, startUs);
                startUs += participant.protocol().session().endUs();
            }
            return now.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return now.next();
        }
    }
}
