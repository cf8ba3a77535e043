package dev.afterglow.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.app.view.Board.Slot;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Board board = new Board("run1");

    @Test
    void aSlowPageFindsTheNewestImageAndNoQueueOfOldOnes() throws InterruptedException {
        Board.Reading page = board.open(null);
        for (int frame = 0; frame < 1000; frame++) {
            board.post(Slot.CAMERA, text("frame " + frame));
        }

        assertThat(news(page)).containsExactly("frame 999");
        assertThat(news(page)).isEmpty();
    }

    @Test
    void whatWasPostedBeforeAPageOpenedIsThere() throws InterruptedException {
        board.post(Slot.RUN, text("card"));
        board.post(Slot.HEAT, text("heat"));

        assertThat(news(board.open(null))).containsExactly("card", "heat");
    }

    @Test
    void aPageThatComesBackGetsTheTicksItMissed() throws InterruptedException {
        tick(1);
        tick(2);
        tick(3);
        Board.Reading page = board.open("run1-2");

        assertThat(page.isResumed()).isTrue();
        assertThat(news(page))
                .singleElement()
                .satisfies(trail -> assertThat(trail)
                        .startsWith("id: run1-3\nevent: trail\n")
                        .contains("\"ticks\":[[0.15,"));
    }

    @Test
    void aPageOfAnotherRunBeginsAnew() throws InterruptedException {
        tick(1);
        for (String id : new String[] {"run0-1", "run1-", "run1-99", "run1-x", "nonsense", ""}) {
            Board.Reading page = board.open(id);

            assertThat(page.isResumed()).as(id).isFalse();
            assertThat(news(page))
                    .as(id)
                    .singleElement()
                    .satisfies(trail -> assertThat(trail).contains("[[0.05,"));
        }
    }

    @Test
    void theTrailIsBounded() throws InterruptedException {
        for (int number = 0; number < 5000; number++) {
            tick(number);
        }

        String trail = news(board.open(null)).get(0);

        assertThat(trail.split("],\\[", -1)).hasSizeBetween(1000, 1300);
        assertThat(trail).contains("[249.95,");
    }

    @Test
    void aClosedBoardSendsItsPagesAway() throws InterruptedException {
        Board.Reading page = board.open(null);
        board.close();

        assertThat(page.await(AT_ONCE)).isNull();
        assertThat(board.awaitPage()).isFalse();
    }

    @Test
    void aPageThatLeavesIsNotCounted() {
        try (Board.Reading page = board.open(null)) {
            assertThat(page.isResumed()).isFalse();
            assertThat(board.openPages()).isEqualTo(1);
        }
        assertThat(board.openPages()).isZero();
    }

    private void tick(int number) {
        var prediction = TestingPackets.prediction(number * 50_000L, 1, null, null);
        board.post(new DrivenPath().advance(prediction), prediction);
    }

    private static List<String> news(Board.Reading page) throws InterruptedException {
        return Objects.requireNonNull(page.await(AT_ONCE)).stream()
                .map(message -> new String(message, StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
