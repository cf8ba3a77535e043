package dev.afterglow.app.memory;

import dev.afterglow.schemas.MemoryAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a cohort answered, by participant and in the order of trials. */
public final class Answers {
    private final Map<String, List<MemoryAnswer>> bySensor = new TreeMap<>();

    Answers(Iterable<MemoryAnswer> answers) {
        answers.forEach(answer -> bySensor.computeIfAbsent(answer.getSensorId(), sensor -> new ArrayList<>())
                .add(answer));
        bySensor.values().forEach(list -> list.sort(Comparator.comparingInt(MemoryAnswer::getTrial)));
    }

    List<MemoryAnswer> of(Participant participant) {
        return bySensor.getOrDefault(participant.sensorId(), List.of());
    }

    /** Energy of all that participants saw and were asked, for each showing of an item. */
    double joulesPerItem(List<Participant> participants) {
        double joules = 0;
        long items = 0;
        for (Participant participant : participants) {
            for (MemoryAnswer answer : of(participant)) {
                joules += answer.getWriteJoules() + answer.getReadJoules() + answer.getResetJoules();
            }
            items += participant.protocol().session().showings();
        }
        return joules / items;
    }
}
