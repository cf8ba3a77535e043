package dev.afterglow.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one part of the benchmark found: rows for the table, and keys for machines. Every key has its median; {@code runs} and
 * {@code spread} are those of the first, {@code values} has all runs of all.
 */
public final class Section {
    private final Map<String, Object> keys = new LinkedHashMap<>();
    private final Map<String, double[]> values = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** Adds a figure under a key and as a row. */
    public Section add(String key, Row row) {
        rows.add(row);
        return add(key, row.samples());
    }

    /** Adds a figure under a key only. */
    public Section add(String key, Samples samples) {
        keys.put(key, samples.median());
        if (values.isEmpty()) {
            keys.put("runs", samples.runs().length);
            keys.put("spread", samples.spread());
        }
        values.put(key, samples.runs());
        return this;
    }

    /** Adds something that was not measured in runs. */
    public Section put(String key, Object value) {
        keys.put(key, value);
        return this;
    }

    /** Adds words below the table. */
    public Section remark(String text) {
        remarks.add(text);
        return this;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    public Map<String, Object> keys() {
        Map<String, Object> all = new LinkedHashMap<>(keys);
        all.put("values", values);
        return all;
    }
}
