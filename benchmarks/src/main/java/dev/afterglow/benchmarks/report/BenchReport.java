package dev.afterglow.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All sections in the order in which they were measured. */
public final class BenchReport {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, List<Section>> sections = new LinkedHashMap<>();

    public void add(String part, List<Section> found) {
        sections.put(part, found);
    }

    /** A part that measures one thing several ways, such as live at several rates, is a list; any other an object. */
    public String json() throws JsonProcessingException {
        Map<String, Object> root = new LinkedHashMap<>();
        sections.forEach((part, found) -> {
            List<Map<String, Object>> each = found.stream().map(Section::keys).toList();
            root.put(part, found.size() == 1 ? each.get(0) : each);
        });
        return JSON.writeValueAsString(root);
    }

    /** What one part found, for people. */
    public static String table(String part, List<Section> found) {
        List<String> lines = new ArrayList<>();
        lines.add(part);
        for (Section section : found) {
            section.rows().forEach(row -> lines.add("  " + row.line()));
            section.remarks().forEach(remark -> remark.lines().forEach(line -> lines.add("    " + line)));
        }
        return String.join("\n", lines);
    }
}
