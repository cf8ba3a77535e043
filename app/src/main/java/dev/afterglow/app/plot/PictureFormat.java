package dev.afterglow.app.plot;

import java.nio.file.Path;
import java.util.Locale;

/** What a picture is written as, by the ending of its file. */
public enum PictureFormat {
    PNG,
    SVG;

    public static PictureFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (PictureFormat format : values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new IllegalArgumentException("a picture must be a file .png or .svg: " + file);
    }
}
