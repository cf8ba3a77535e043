package dev.afterglow.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Two runs over the same input with the same seed give the same result to the bit, because nothing below the command
 * asks a clock or draws from a source that was not handed to it.
 */
@AnalyzeClasses(packages = "dev.afterglow", importOptions = DoNotIncludeTests.class)
final class TimeAndChanceAreArgumentsTest {
    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Instant.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_AND_THE_REPLAY_KNOW_THE_WALL_CLOCK = noClasses()
            .that(not(Room.APP.classes()).and(not(resideInAPackage("dev.afterglow.sources.replay.."))))
            .should()
            .callMethodWhere(callsOneOf(CLOCKS));

    @ArchTest
    static final ArchRule NOTHING_DRAWS_WITHOUT_A_KEY = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(SplittableRandom.class);

    private static DescribedPredicate<JavaCall<?>> callsOneOf(Set<String> methods) {
        return DescribedPredicate.describe(
                "a clock or a pause is asked for",
                call -> methods.contains(call.getTargetOwner().getFullName() + "."
                        + call.getTarget().getName()));
    }
}
