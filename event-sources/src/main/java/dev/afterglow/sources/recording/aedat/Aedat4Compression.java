package dev.afterglow.sources.recording.aedat;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.afterglow.sources.recording.decoding.RecordingInput;
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
    private final PlainPacketWindow plain;
    private final PacketBytes compressed;
    private final DecodedPacketWindow decoded = new DecodedPacketWindow();
    private final Lz4FrameInputStream lz4 = new Lz4FrameInputStream();
    private @Nullable ZstdInputStreamNoFinalizer zstd;

    Aedat4Compression(int code, RecordingInput input) {
        this.code = code;
        plain = new PlainPacketWindow(input);
        compressed = new PacketBytes(input);
    }

    static boolean isKnown(int code) {
        return code >= NONE && code <= ZSTD_HIGH;
    }

    /** The decoded bytes of the packet of {@code sizeBytes} at the input's position; only one packet is open at a time. */
    PacketWindow open(long sizeBytes) throws IOException {
        if (code == NONE) {
            plain.open(sizeBytes);
            return plain;
        }
        compressed.open(sizeBytes);
        decoded.open(code <= LZ4_HIGH ? lz4() : zstd());
        return decoded;
    }

    /** Frees the memory that Zstd holds outside the heap. */
    @Override
    public void close() throws IOException {
        if (zstd != null) {
            zstd.close();
            zstd = null;
        }
    }

    private InputStream lz4() throws IOException {
        lz4.open(compressed);
        return lz4;
    }

    private InputStream zstd() throws IOException {
        close();
        zstd = new ZstdInputStreamNoFinalizer(compressed, RecyclingBufferPool.INSTANCE);
        zstd.setLongMax(LARGEST_ZSTD_WINDOW_LOG);
        return zstd;
    }
}
