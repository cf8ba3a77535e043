package dev.afterglow.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house and the direction of arrows. A room without classes yet keeps every rule. */
@AnalyzeClasses(packages = "dev.afterglow", importOptions = DoNotIncludeTests.class)
final class ArrowsPointDownTest {
    @ArchTest
    static final ArchRule DEVICE_MODELS_ARE_THE_JDK_AND_NOTHING_ELSE = classes()
            .that(Room.DEVICE_MODELS.classes())
            .should()
            .onlyDependOnClassesThat(
                    Room.DEVICE_MODELS.classes().or(resideInAnyPackage("java..", "org.jspecify.annotations..")));

    @ArchTest
    static final ArchRule SCHEMAS_KNOW_NO_TRANSPORT = noClasses()
            .that(Room.SCHEMAS.classes())
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "org.apache.flink.."));

    @ArchTest
    static final ArchRule SCHEMAS_KNOW_NO_OTHER_ROOM =
            noClasses().that(Room.SCHEMAS.classes()).should().dependOnClassesThat(ourClassesOutside(Room.SCHEMAS));

    @ArchTest
    static final ArchRule EVENT_SOURCES_KNOW_NO_FLINK = noClasses()
            .that(Room.EVENT_SOURCES.classes())
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.flink.."));

    @ArchTest
    static final ArchRule EVENT_SOURCES_KNOW_SCHEMAS_ONLY = noClasses()
            .that(Room.EVENT_SOURCES.classes())
            .should()
            .dependOnClassesThat(ourClassesOutside(Room.EVENT_SOURCES, Room.SCHEMAS));

    @ArchTest
    static final ArchRule DEVICE_FUNCTIONS_KNOW_NO_KAFKA = noClasses()
            .that(Room.DEVICE_FUNCTIONS.classes())
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "org.apache.flink.connector.kafka.."));

    @ArchTest
    static final ArchRule DEVICE_FUNCTIONS_KNOW_MODELS_AND_SCHEMAS_ONLY = noClasses()
            .that(Room.DEVICE_FUNCTIONS.classes())
            .should()
            .dependOnClassesThat(ourClassesOutside(Room.DEVICE_FUNCTIONS, Room.DEVICE_MODELS, Room.SCHEMAS));

    @ArchTest
    static final ArchRule FLINK_JOBS_KNOW_NEITHER_APP_NOR_LEARNING = noClasses()
            .that(Room.FLINK_JOBS.classes())
            .should()
            .dependOnClassesThat(Room.anyOf(Room.APP, Room.LEARNING));

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("dev.afterglow.(**)").should().beFreeOfCycles();

    /** Rules over classes that were never read hold for the wrong reason. */
    @ArchTest
    static void theClassesOfEveryRoomAreSeen(JavaClasses classes) {
        for (Room room : new Room[] {
            Room.SCHEMAS, Room.DEVICE_MODELS, Room.DEVICE_FUNCTIONS, Room.EVENT_SOURCES, Room.FLINK_JOBS, Room.APP
        }) {
            assertThat(classes.stream().filter(room::holds))
                    .as("classes of %s", room)
                    .isNotEmpty();
        }
        assertThat(classes).allSatisfy(type -> assertThat(Room.values()).anyMatch(room -> room.holds(type)));
    }

    private static DescribedPredicate<JavaClass> ourClassesOutside(Room... rooms) {
        return resideInAPackage("dev.afterglow..").and(not(Room.anyOf(rooms)));
    }
}
