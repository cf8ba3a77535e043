package dev.afterglow.sources.emulator;

import dev.afterglow.sources.SensorGeometry;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Luminance of every pixel in 0..255, row by row: after ITU-R BT.601 of colours, and of gray the samples themselves, because
 * Java takes those for linear light and would brighten them.
 */
record LuminanceImage(SensorGeometry geometry, float[] luminance) {
    private static final int LARGEST_SIDE_PX = 4096;

    /** The image in {@code bytes}, or null if it is none that can be read, or larger than any sensor. */
    static @Nullable LuminanceImage decode(byte[] bytes) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? decode(readers.next(), input) : null;
        } catch (IOException | RuntimeException damage) {
            return null;
        }
    }

    private static @Nullable LuminanceImage decode(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            // The size comes first: it decides how much is allocated.
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return width > LARGEST_SIDE_PX || height > LARGEST_SIDE_PX ? null : of(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static LuminanceImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new LuminanceImage(new SensorGeometry(width, height), isGray(image) ? ofGray(image) : ofColours(image));
    }

    private static boolean isGray(BufferedImage image) {
        return image.getColorModel() instanceof ComponentColorModel
                && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    private static float[] ofGray(BufferedImage image) {
        int bits = image.getSampleModel().getSampleSize(0);
        float white = (1 << bits) - 1;
        float[] luminance = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (float[]) null);
        for (int pixel = 0; pixel < luminance.length; pixel++) {
            luminance[pixel] *= 255 / white;
        }
        return luminance;
    }

    private static float[] ofColours(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] colours = image.getRGB(0, 0, width, height, null, 0, width);
        float[] luminance = new float[colours.length];
        for (int pixel = 0; pixel < colours.length; pixel++) {
            int colour = colours[pixel];
            luminance[pixel] =
                    0.299f * (colour >> 16 & 0xFF) + 0.587f * (colour >> 8 & 0xFF) + 0.114f * (colour & 0xFF);
        }
        return luminance;
    }
}
