package dev.afterglow.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.net.URI;
import java.util.Arrays;

/**
 * The rooms of the house, told apart by the folder or jar a class was compiled into: a package can be spread over rooms,
 * a class file cannot.
 */
enum Room {
    SCHEMAS("schemas"),
    DEVICE_MODELS("device-models"),
    DEVICE_FUNCTIONS("device-functions"),
    EVENT_SOURCES("event-sources"),
    FLINK_JOBS("flink-jobs"),
    LEARNING("learning"),
    APP("app");

    private final String folder;

    Room(String folder) {
        this.folder = folder;
    }

    /** Classes of this room. */
    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe("in " + folder, this::holds);
    }

    /** Classes of any of these rooms. */
    static DescribedPredicate<JavaClass> anyOf(Room... rooms) {
        return DescribedPredicate.describe(
                "in one of " + Arrays.toString(rooms),
                type -> Arrays.stream(rooms).anyMatch(room -> room.holds(type)));
    }

    boolean holds(JavaClass type) {
        // An array comes from no file; what it is an array of does.
        return type.getBaseComponentType()
                .getSource()
                .map(Source::getUri)
                .map(URI::toString)
                .filter(uri -> uri.contains("/" + folder + "/target/"))
                .isPresent();
    }
}
