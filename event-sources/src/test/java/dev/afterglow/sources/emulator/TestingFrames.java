package dev.afterglow.sources.emulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Frames of 16x8 pixels with a bright bar, as files of a folder or a tar archive. */
final class TestingFrames {
    static final int WIDTH = 16;
    static final int HEIGHT = 8;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    static byte[] bar(int column) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(40, 40, 40));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(220, 220, 220));
        pen.fillRect(column, 0, 2, HEIGHT);
        pen.dispose();
        return png(image);
    }

    static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    TestingFrames file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    TestingFrames file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Six frames, of which the second is deleted and the fourth comes after a gap. */
    static TestingFrames tub() {
        TestingFrames tub = new TestingFrames()
                .file(
                        "car/data/manifest.json",
                        "[\"cam/image_array\"]\n[\"image_array\"]\n{}\n{\"created_at\": 1.5}\n"
                                + "{\"paths\": [\"catalog_0.catalog\"], \"current_index\": 6, \"max_len\": 1000,"
                                + " \"deleted_indexes\": [1]}\n");
        StringBuilder catalog = new StringBuilder();
        long timestampMs = 1_651_709_654_481L;
        for (int index = 0; index < 6; index++) {
            timestampMs += index == 3 ? 900 : 50;
            catalog.append("{\"_index\": ")
                    .append(index)
                    .append(", \"_session_id\": \"22-05-05_0\", \"_timestamp_ms\": ")
                    .append(timestampMs)
                    .append(", \"cam/image_array\": \"")
                    .append(index)
                    .append(".png\", \"user/angle\": ")
                    .append(0.1 * index)
                    .append(", \"user/mode\": \"user\", \"user/throttle\": 0.25}\n");
            tub.file("car/data/images/" + index + ".png", bar(2 * index));
        }
        return tub.file("car/data/catalog_0.catalog", catalog.toString());
    }

    Path folder(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.write(place, file.getValue());
        }
        return folder;
    }

    byte[] tar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, 512)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
