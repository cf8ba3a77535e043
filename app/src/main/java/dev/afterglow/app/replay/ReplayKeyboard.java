package dev.afterglow.app.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** Reads a terminal key by key, without waiting for a line, and puts it back as it was. */
public final class ReplayKeyboard implements AutoCloseable {
    private static final int ESCAPE = 27;
    private static final int SEQUENCE_LENGTH = 3;
    private static final long POLL_MS = 200;
    /** What belongs to one key comes at once. */
    private static final long SEQUENCE_MS = 20;

    private final Terminal terminal;
    private final Attributes before;
    private final Consumer<String> keys;
    private final Thread thread;
    private volatile boolean closed;

    private ReplayKeyboard(Terminal terminal, Consumer<String> keys) {
        this.terminal = terminal;
        this.keys = keys;
        before = terminal.enterRawMode();
        thread = new Thread(this::read, "keyboard");
        thread.setDaemon(true);
    }

    /** Listens to the terminal that standard input is. */
    public static ReplayKeyboard open(Consumer<String> keys) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .exec(true)
                .systemOutput(TerminalBuilder.SystemOutput.ForcedSysErr)
                .build();
        return listenTo(terminal, keys);
    }

    static ReplayKeyboard listenTo(Terminal terminal, Consumer<String> keys) {
        ReplayKeyboard keyboard = new ReplayKeyboard(terminal, keys);
        keyboard.thread.start();
        return keyboard;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        terminal.setAttributes(before);
        terminal.close();
    }

    private void read() {
        NonBlockingReader reader = terminal.reader();
        try {
            while (!closed) {
                int code = reader.read(POLL_MS);
                if (code == NonBlockingReader.EOF) {
                    return;
                }
                if (code != NonBlockingReader.READ_EXPIRED) {
                    keys.accept(key(reader, code));
                }
            }
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String key(NonBlockingReader reader, int first) throws IOException {
        StringBuilder key = new StringBuilder().append((char) first);
        while (first == ESCAPE && key.length() < SEQUENCE_LENGTH) {
            int next = reader.read(SEQUENCE_MS);
            if (next < 0) {
                break;
            }
            key.append((char) next);
        }
        return key.toString();
    }
}
