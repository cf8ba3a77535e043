package dev.afterglow.sources.emulator;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The frames of a store in the order of their times: those of a tub as it dates them, others by number at a given rate. */
final class FrameList {
    private static final double US_PER_SECOND = 1e6;
    private static final Pattern IMAGE = Pattern.compile(".*\\.(?:jpe?g|png|bmp|gif)");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private FrameList() {}

    static List<Frame> of(FrameStore store, Path path, double framesPerSecond, SkippedCounts skipped)
            throws IOException {
        List<Frame> frames = isTub(store) ? ofTub(store, path, skipped) : images(store, framesPerSecond);
        if (frames.isEmpty()) {
            throw new RecordingException(path.toString(), "holds no frames, neither images nor a donkeycar tub");
        }
        return frames;
    }

    /** Whether there is a donkeycar tub, of either version. */
    static boolean isTub(FrameStore store) {
        return Tub.isIn(store) || RecordTub.isIn(store);
    }

    static List<Frame> ofTub(FrameStore store, Path path, SkippedCounts skipped) throws IOException {
        return Tub.isIn(store) ? new Tub(store, path, skipped).frames() : new RecordTub(store, path, skipped).frames();
    }

    private static List<Frame> images(FrameStore store, double framesPerSecond) {
        List<Frame> frames = new ArrayList<>();
        List<String> names = store.names().stream()
                .filter(name -> IMAGE.matcher(name.toLowerCase(Locale.ROOT)).matches())
                .sorted(Comparator.comparing(FrameList::padded))
                .toList();
        for (String name : names) {
            long timestampUs = Math.round(frames.size() * US_PER_SECOND / framesPerSecond);
            frames.add(new Frame(name, timestampUs, Double.NaN, Double.NaN));
        }
        return frames;
    }

    /** With every number as long as the longest, so that 10 comes after 9. */
    private static String padded(String name) {
        Matcher digits = DIGITS.matcher(name);
        return digits.replaceAll(FrameList::padded);
    }

    private static String padded(MatchResult digits) {
        BigInteger number = new BigInteger(digits.group());
        return String.format(Locale.ROOT, "%020d", number);
    }
}
