package dev.afterglow.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Strict Avro binary codec of one record type.
 *
 * <p>Every value gets a fresh decoder and must be used up to its last byte. A decoder that is kept may hand the tail of
 * one value out as the next one, which is silent wrong data. Not for use by several threads at once.
 */
public final class RecordCodec<T extends SpecificRecord> {
    private final SpecificDatumReader<T> reader;
    private final SpecificDatumWriter<T> writer;
    private final String name;

    public RecordCodec(Schema schema) {
        reader = new SpecificDatumReader<>(schema);
        writer = new SpecificDatumWriter<>(schema);
        name = schema.getName();
    }

    public byte[] encode(T message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            writer.write(message, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** Reads exactly one record from {@code value}; truncated, oversized and trailing bytes are refused. */
    @SuppressWarnings("NullAway") // Avro takes null for "no record to reuse"
    public T decode(byte[] value) throws MalformedRecordException {
        try {
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, null);
            T message = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new MalformedRecordException(name + " is followed by bytes that do not belong to it");
            }
            return message;
        } catch (IOException | RuntimeException e) {
            // Bytes from outside make Avro fail in a dozen ways, few of them declared.
            throw new MalformedRecordException(name + " cannot be decoded: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
