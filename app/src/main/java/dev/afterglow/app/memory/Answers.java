package dev.afterglow.app.memory;

import dev.afterglow.functions.memory.MemoryAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a cohort answered, by participant and in the order of trials. */
public final class Answers {
    private final Map<String, List<MemoryAnswer>> bySensor = new TreeMap<>();

    Answers(Iterable<MemoryAnswer> answers) {
        answers.forEach(answer -> bySensor.computeIfAbsent(answer.sensorId(), sensor -> new ArrayList<>())
                .add(answer));
        bySensor.values().forEach(list -> list.sort(Comparator.comparingInt(MemoryAnswer::trial)));
    }

    List<MemoryAnswer> of(Participant participant) {
        return bySensor.getOrDefault(participant.sensorId(), List.of());
    }
}
