package dev.afterglow.sources.recording.aedat;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** How the packets of one file are compressed; the two "high" codes of the header differ only in the writer's effort. */
final class Aedat4Compression implements AutoCloseable {
    private static final int NONE = 0;
    private static final int LZ4_HIGH = 2;
    private static final int ZSTD_HIGH = 4;

    /** Bounds what a packet's header can make the decoder allocate to 32 MiB. */
    private static final int LARGEST_ZSTD_WINDOW_LOG = 25;

    private final int code;
    private final Lz4FrameInputStream lz4 = new Lz4FrameInputStream();
    private @Nullable ZstdInputStreamNoFinalizer zstd;

    Aedat4Compression(int code) {
        this.code = code;
    }

    static boolean isKnown(int code) {
        return code >= NONE && code <= ZSTD_HIGH;
    }

    /** The decoded bytes of a packet; only one packet is open at a time. */
    InputStream decode(InputStream packet) throws IOException {
        if (code == NONE) {
            return packet;
        }
        if (code <= LZ4_HIGH) {
            lz4.open(packet);
            return lz4;
        }
        close();
        zstd = new ZstdInputStreamNoFinalizer(packet, RecyclingBufferPool.INSTANCE);
        zstd.setLongMax(LARGEST_ZSTD_WINDOW_LOG);
        return zstd;
    }

    /** Frees the memory that Zstd holds outside the heap. */
    @Override
    public void close() throws IOException {
        if (zstd != null) {
            zstd.close();
            zstd = null;
        }
    }
}
