package dev.afterglow.sources.replay;

import java.io.Closeable;
import java.io.IOException;

/** A source that can be read again from its beginning, because what opened it is kept. */
public final class Rewindable<S extends Closeable> implements Closeable {
    /** Opens a source at its beginning. */
    @FunctionalInterface
    public interface Opener<S> {
        S open() throws IOException;
    }

    private final Opener<? extends S> opener;
    private S source;

    private Rewindable(Opener<? extends S> opener, S source) {
        this.opener = opener;
        this.source = source;
    }

    /** Opens the source at once, so that one that cannot be read is found here. */
    public static <S extends Closeable> Rewindable<S> open(Opener<? extends S> opener) throws IOException {
        return new Rewindable<>(opener, opener.open());
    }

    /** A source that is open already, at its beginning, and that {@code opener} opens again. */
    public static <S extends Closeable> Rewindable<S> of(S source, Opener<? extends S> opener) {
        return new Rewindable<>(opener, source);
    }

    /** A source that can be read once: a replay of it cannot go back. */
    public static <S extends Closeable> Rewindable<S> once(S source) {
        return new Rewindable<>(
                () -> {
                    throw new IOException("this source can be read only once");
                },
                source);
    }

    /** The source as it is open now. */
    public S source() {
        return source;
    }

    void rewind() throws IOException {
        source.close();
        source = opener.open();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
