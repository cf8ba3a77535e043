package dev.afterglow.functions.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** Keyed state that holds elements until event time reaches them, and gives them back in the order of their time. */
final class EventTimeQueue<T> {
    private final MapState<Long, List<T>> elementsByTime;

    EventTimeQueue(RuntimeContext context, String stateName, Class<T> type) {
        elementsByTime = context.getMapState(
                new MapStateDescriptor<>(stateName, Types.LONG, Types.LIST(TypeInformation.of(type))));
    }

    void add(long timestampUs, T element) throws Exception {
        List<T> elements = elementsByTime.get(timestampUs);
        if (elements == null) {
            elements = new ArrayList<>();
        }
        elements.add(element);
        elementsByTime.put(timestampUs, elements);
    }

    /** Removes and returns what lies before {@code nowUs}; elements of equal time keep their order of arrival. */
    List<T> takeBefore(long nowUs) throws Exception {
        TreeSet<Long> due = new TreeSet<>();
        for (long timestampUs : elementsByTime.keys()) {
            if (timestampUs < nowUs) {
                due.add(timestampUs);
            }
        }
        List<T> taken = new ArrayList<>();
        for (long timestampUs : due) {
            taken.addAll(elementsByTime.get(timestampUs));
            elementsByTime.remove(timestampUs);
        }
        return taken;
    }
}
