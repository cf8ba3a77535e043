package dev.afterglow.sources.hdf5;

import dev.afterglow.sources.RecordingException;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.FilterManager;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An open HDF5 file. Whatever the library raises on a damaged file, down to the stack that a group within itself uses up,
 * becomes a {@link RecordingException}.
 */
public final class Hdf5File implements Closeable {
    public static final String MAGIC = "\u0089HDF\r\n\u001A\n";
    private static final int LONGEST_REASON = 160;
    private static final String METAVISION_FILTER = "id=36559";

    static {
        FilterManager.addFilter(new BloscFilter());
        FilterManager.addFilter(new ZstdFilter());
    }

    private final String name;
    private final HdfFile file;

    private Hdf5File(String name, HdfFile file) {
        this.name = name;
        this.file = file;
    }

    public static Hdf5File open(Path path) throws IOException {
        String name = path.toString();
        Hdf5File file = new Hdf5File(name, guarded(name, () -> new HdfFile(path)));
        try {
            file.refuseIfCut();
            return file;
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /** Names of what is in a group; those of the root are in the group {@code /}. */
    public List<String> names(String group) throws IOException {
        return guarded(() -> {
            Node node = node(group);
            return node instanceof Group folder
                    ? List.copyOf(folder.getChildren().keySet())
                    : List.of();
        });
    }

    /** Whether there is a dataset at {@code path}. */
    public boolean hasDataset(String path) throws IOException {
        return guarded(() -> node(path) instanceof Dataset);
    }

    /** Names of the members of the records at {@code path}; none if it is no dataset of records. */
    public List<String> members(String path) throws IOException {
        return guarded(() -> node(path) instanceof Dataset dataset
                        && dataset.getDataType() instanceof CompoundDataType type
                ? type.getMembers().stream().map(CompoundDataMember::getName).toList()
                : List.of());
    }

    /** How many columns the table of numbers at {@code path} has; 0 if it is none. */
    public long columns(String path) throws IOException {
        return guarded(() -> {
            if (node(path) instanceof Dataset dataset && !dataset.isCompound()) {
                long[] lengths = dataset.getDimensionsAsLong();
                return lengths.length == 2 ? lengths[1] : 0;
            }
            return 0L;
        });
    }

    /** One column of a table of numbers, or all of a list of numbers. */
    public NumberColumn numbers(String path, int column) throws IOException {
        return new NumberColumn(this, path, dataset(path), column, null);
    }

    /** One member of a list of records. */
    public NumberColumn member(String path, String member) throws IOException {
        return new NumberColumn(this, path, dataset(path), 0, member);
    }

    /** The whole number that a dataset of one value holds. */
    public long integer(String path) throws IOException {
        Dataset dataset = dataset(path);
        Object value = guarded(() -> dataset.getSize() == 1 ? dataset.getDataFlat() : null);
        Object single = value != null && value.getClass().isArray() ? Array.get(value, 0) : value;
        if (single instanceof Number number) {
            return number.longValue();
        }
        throw error("the dataset " + path + " must be one number");
    }

    /** A table whose cells are runs of bytes. */
    public ByteCells cells(String path, int columns) throws IOException {
        return new ByteCells(this, path, dataset(path), columns);
    }

    long sizeBytes() {
        return file.size();
    }

    public RecordingException error(String need) {
        return new RecordingException(name, need);
    }

    @Override
    public void close() throws IOException {
        guarded(() -> {
            file.close();
            return true;
        });
    }

    <T extends @Nullable Object> T guarded(Supplier<T> reading) throws RecordingException {
        return guarded(name, reading);
    }

    private static <T extends @Nullable Object> T guarded(String name, Supplier<T> reading) throws RecordingException {
        try {
            return reading.get();
        } catch (HdfFilterException filter) {
            throw new RecordingException(name, need(filter));
        } catch (RuntimeException damage) {
            String reason = reason(damage);
            throw new RecordingException(
                    name,
                    "cannot be read as HDF5: " + reason
                            + (reason.contains("Unsupported")
                                    ? "; repack it for older readers with h5repack --high=2"
                                    : ""));
        } catch (StackOverflowError | OutOfMemoryError excess) {
            throw new RecordingException(name, "cannot be read as HDF5: its structure has no end or no bounds");
        }
    }

    /** What lies beyond the end of a file would be read as lengths of any size. */
    private void refuseIfCut() throws IOException {
        long declaredBytes =
                guarded(() -> file.getHdfBackingStorage().getSuperblock().getEndOfFileAddress());
        if (declaredBytes > file.size()) {
            throw error("is cut: it has " + file.size() + " of " + declaredBytes + " bytes");
        }
    }

    private Dataset dataset(String path) throws IOException {
        Node node = guarded(() -> node(path));
        if (node instanceof Dataset dataset) {
            return dataset;
        }
        throw error("must have a dataset " + path);
    }

    /** What lies at a path of names, or null; links to other files are not followed. */
    private @Nullable Node node(String path) {
        Node node = file;
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                node = node instanceof Group group && !node.isLink() ? group.getChild(part) : null;
            }
        }
        return node == null || node.isLink() ? null : node;
    }

    private static String need(HdfFilterException filter) {
        String reason = reason(filter);
        return reason.contains(METAVISION_FILTER)
                ? "is packed by Metavision's own filter ECF; convert it to DAT with metavision_file_to_dat"
                : "is packed by a filter that cannot be read; repack it with h5repack -f GZIP=4: " + reason;
    }

    private static String reason(RuntimeException damage) {
        Throwable first = damage;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String message = String.valueOf(first.getMessage()).replaceAll("\\s+", " ");
        return message.length() > LONGEST_REASON ? message.substring(0, LONGEST_REASON) + "..." : message;
    }
}
