package dev.afterglow.sources.vehicle.can;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.vehicle.can.DbcSignal.Coding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the frames of a bus mean, from a DBC file: {@code BO_} messages with their {@code SG_} signals, and {@code SIG_VALTYPE_}
 * for signals that are floating-point numbers. Simple multiplexing is understood; a signal that is multiplexed and multiplexes
 * others ({@code m0M}) is refused. All other lines are for people and tools.
 */
public final class Dbc {
    private static final long LARGEST_BYTES = 16L << 20;
    private static final long EXTENDED = 1L << 31;
    private static final int LARGEST_FRAME_BYTES = 64;
    private static final int LONGEST_SHOWN = 120;
    private static final String NUMBER = "([-+]?[0-9.]+(?:[eE][-+]?\\d+)?)";
    private static final Pattern MESSAGE = Pattern.compile("BO_ (\\d{1,10}) (\\w+)\\s*:\\s*(\\d{1,4})\\s.*");
    private static final Pattern SIGNAL =
            Pattern.compile("SG_ (\\w+)\\s*(M|m\\d{1,10}M?)?\\s*:\\s*(\\d{1,4})\\|(\\d{1,3})@([01])([+-])"
                    + "\\s*\\(\\s*" + NUMBER + "\\s*,\\s*" + NUMBER + "\\s*\\)\\s*\\[[^]]*]\\s*\"([^\"]*)\".*");
    private static final Pattern CODING = Pattern.compile("SIG_VALTYPE_ (\\d{1,10}) (\\w+)\\s*:?\\s*([0-3])\\s*;.*");

    private static final Pattern MULTIPLEX =
            Pattern.compile("SG_MUL_VAL_ (\\d{1,10}) (\\w+) \\w+ ([-\\d,\\s]+?)\\s*;.*");

    private final Map<Long, DbcMessage> messages = new HashMap<>();
    private final String name;

    private Dbc(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @throws RecordingException in one line that names the line of the file, if it says something that is not understood
     */
    public static Dbc read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RecordingException(file.toString(), "is no DBC file: there is no such file");
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new RecordingException(file.toString(), "a DBC file must have at most 16 MiB");
        }
        Dbc dbc = new Dbc(file.toString());
        dbc.readLines(
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList());
        if (dbc.messages.isEmpty()) {
            throw new RecordingException(file.toString(), "must have a message, BO_ ID NAME: BYTES SENDER");
        }
        return dbc;
    }

    /** The message of a frame, or null if the file does not know it. */
    public @Nullable DbcMessage message(CanFrame frame) {
        return messages.get(frame.isExtended() ? frame.id() | EXTENDED : frame.id());
    }

    private void readLines(List<String> lines) throws RecordingException {
        long id = -1;
        String message = "";
        List<DbcSignal> signals = new ArrayList<>();
        boolean isInText = false;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            boolean isText = isInText;
            isInText ^= leavesTextOpen(line);
            if (isText) {
                continue;
            }
            if (line.startsWith("BO_ ")) {
                put(id, message, signals);
                Matcher form = form(MESSAGE, line, number);
                id = Long.parseLong(form.group(1));
                message = form.group(2);
                signals = new ArrayList<>();
            } else if (line.startsWith("SG_ ")) {
                if (id < 0) {
                    throw error(number, "a signal must follow a message");
                }
                signals.add(signal(form(SIGNAL, line, number), number));
            } else if (line.startsWith("SIG_VALTYPE_ ")) {
                put(id, message, signals);
                recode(form(CODING, line, number), number);
            } else if (line.startsWith("SG_MUL_VAL_ ")) {
                put(id, message, signals);
                requireSimple(form(MULTIPLEX, line, number), number);
            }
        }
        put(id, message, signals);
    }

    /** Whether a quoted text begins or ends here that has more lines than this one. */
    private static boolean leavesTextOpen(String line) {
        return line.replace("\\\"", "")
                                .chars()
                                .filter(character -> character == '"')
                                .count()
                        % 2
                == 1;
    }

    private void put(long id, String message, List<DbcSignal> signals) {
        if (id >= 0) {
            messages.putIfAbsent(id, new DbcMessage(message, signals));
        }
    }

    private DbcSignal signal(Matcher form, int line) throws RecordingException {
        String multiplex = form.group(2) == null ? "" : form.group(2);
        if (multiplex.startsWith("m") && multiplex.endsWith("M")) {
            throw error(line, "extended multiplexing is not supported: " + form.group(1) + " " + multiplex);
        }
        int startBit = Integer.parseInt(form.group(3));
        int bits = Integer.parseInt(form.group(4));
        if (bits < 1 || bits > Long.SIZE || startBit >= 8 * LARGEST_FRAME_BYTES) {
            throw error(line, "a signal must have 1 to 64 bits and begin within 64 bytes: " + startBit + "|" + bits);
        }
        DbcSignal signal = new DbcSignal(
                form.group(1),
                startBit,
                bits,
                form.group(5).equals("1"),
                form.group(6).equals("-") ? Coding.SIGNED : Coding.UNSIGNED,
                number(form.group(7), line),
                number(form.group(8), line),
                form.group(9),
                multiplex.equals("M"),
                multiplex.startsWith("m") ? Long.parseLong(multiplex.substring(1)) : DbcSignal.ALWAYS);
        if (signal.neededBytes() > LARGEST_FRAME_BYTES) {
            throw error(line, "a signal must end within 64 bytes: " + startBit + "|" + bits);
        }
        return signal;
    }

    private void recode(Matcher form, int line) throws RecordingException {
        Coding coding = switch (form.group(3)) {
            case "1" -> Coding.FLOAT;
            case "2" -> Coding.DOUBLE;
            default -> null;
        };
        DbcMessage message = messages.get(Long.parseLong(form.group(1)));
        if (coding == null || message == null) {
            return;
        }
        List<DbcSignal> signals = new ArrayList<>();
        for (DbcSignal signal : message.signals()) {
            boolean isMeant = signal.name().equals(form.group(2));
            if (isMeant && signal.bits() != (coding == Coding.FLOAT ? Float.SIZE : Double.SIZE)) {
                throw error(line, "a floating-point signal must have 32 or 64 bits: " + signal.name());
            }
            signals.add(isMeant ? signal.withCoding(coding) : signal);
        }
        messages.put(Long.parseLong(form.group(1)), new DbcMessage(message.name(), signals));
    }

    /** Values of the multiplexor are told of again here; more than the one that the signal has make it an extended one. */
    private void requireSimple(Matcher form, int line) throws RecordingException {
        DbcMessage message = messages.get(Long.parseLong(form.group(1)));
        for (DbcSignal signal : message == null ? List.<DbcSignal>of() : message.signals()) {
            String only = signal.multiplex() + "-" + signal.multiplex();
            if (signal.name().equals(form.group(2))
                    && !only.equals(form.group(3).replaceAll("\\s", ""))) {
                throw error(line, "extended multiplexing is not supported: " + signal.name() + " " + form.group(3));
            }
        }
    }

    private Matcher form(Pattern pattern, String line, int number) throws RecordingException {
        Matcher form = pattern.matcher(line);
        if (!form.matches()) {
            throw error(number, "is not understood: " + beginning(line));
        }
        return form;
    }

    private static String beginning(String line) {
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
    }

    private double number(String text, int line) throws RecordingException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw error(line, "factor and offset must be numbers: " + beginning(text));
        }
    }

    private RecordingException error(int line, String need) {
        return new RecordingException(name + ", line " + line, need);
    }
}
