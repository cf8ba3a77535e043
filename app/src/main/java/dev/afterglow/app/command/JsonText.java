package dev.afterglow.app.command;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** What a command prints for machines: the components of a record, with full digits; what is absent has no key. */
final class JsonText {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .setDefaultPropertyInclusion(Include.NON_NULL);

    private JsonText() {}

    static String of(Object report) throws JsonProcessingException {
        return MAPPER.writeValueAsString(report);
    }
}
