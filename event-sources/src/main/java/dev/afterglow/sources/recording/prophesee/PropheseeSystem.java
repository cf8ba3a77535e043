package dev.afterglow.sources.recording.prophesee;

import java.util.Set;

/**
 * What a system of Prophesee's own is known to stream where its header does not say it, after the table in OpenEB's
 * {@code psee_raw_file_header.cpp}.
 *
 * @param id the header's {@code system_ID}; -1 if it has none
 */
record PropheseeSystem(int id) {
    private static final Set<Integer> EVT2_SYSTEMS =
            Set.of(0x15, 0x17, 0x19, 0x1A, 0x1C, 0x1D, 0x1F, 0x21, 0x22, 0x23, 0x27, 0x29, 0x97, 0x99, 0xA1, 0xA2);
    private static final Set<Integer> EVT3_SYSTEMS = Set.of(0x1E, 0x28, 0x2E, 0x30, 0x31, 0x32);
    private static final int FIRST_LITTLE_ENDIAN = 0x37;

    /** The encoding of headers from before they named one; empty if it is not known. */
    String encoding() {
        if (EVT2_SYSTEMS.contains(id)) {
            return "EVT2";
        }
        return EVT3_SYSTEMS.contains(id) ? "EVT3" : "";
    }

    /** Whether it writes the upper half of an EVT 2.1 word first. */
    boolean isUpperHalfFirst() {
        return id > 0 && id < FIRST_LITTLE_ENDIAN;
    }
}
