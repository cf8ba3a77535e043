package dev.afterglow.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.app.replay.ReplayRoutes;
import dev.afterglow.app.run.RunSummary.EnergyJoules;
import dev.afterglow.app.run.RunSummary.MemoryEnergyRatio;
import dev.afterglow.sources.ServerAddress;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayRate;
import dev.afterglow.sources.replay.ReplayState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page says of every state a run can be in, in a real browser and without a run. */
class PageStatesITCase {
    private static final String STATE = "return document.body.dataset.state === '%s'"
            + " && document.querySelector('.state').textContent.includes('%s')";

    private final Board board = new Board("run1");

    @Test
    void everyStateLooksLikeWhatItIs() throws Exception {
        ReplayRoutes replay = new ReplayRoutes(new ReplayControl(ReplayRate.MAX, () -> 0));
        try (TestingBrowser browser = TestingBrowser.start(390, 844);
                ViewServer server =
                        ViewServer.start(board, ViewAddress.chosen(new ServerAddress("127.0.0.1", 0)), replay)) {
            browser.goTo(server.url());

            post(Stage.STARTING, ReplayState.RUNNING, 0, 0);
            browser.await(STATE.formatted("starting", "broker and cluster come up"));
            post(Stage.WAITING, ReplayState.RUNNING, 0, 0);
            browser.await(STATE.formatted("waiting", "no event has come yet"));
            post(Stage.RUNNING, ReplayState.RUNNING, 100, 0.1);
            browser.await(STATE.formatted("live", "Live"));
            post(Stage.RUNNING, ReplayState.PAUSED, 100, 9);
            browser.await(STATE.formatted("paused", "time stands still"));
            post(Stage.RUNNING, ReplayState.RUNNING, 100, 9);
            browser.await(STATE.formatted("stalled", "nothing new for more than"));
            post(Stage.FINISHING, ReplayState.FINISHED, 100, 9);
            browser.await(STATE.formatted("live", "works off the rest"));
            post(Stage.FINISHED, ReplayState.FINISHED, 100, 0);
            browser.await(STATE.formatted("finished", "100 events"));
            post(Stage.FINISHED, ReplayState.FINISHED, 0, 0);
            browser.await(STATE.formatted("finished", "there were no events in it"));
            post(Stage.FAILED, ReplayState.FINISHED, 100, 0);
            browser.await(STATE.formatted("failed", "ended before its time"));
            assertThat(browser.takeErrors(true)).isEmpty();
            assertThat(browser.ask("return document.documentElement.scrollWidth <= innerWidth")
                            .asBoolean())
                    .as("fits a narrow window")
                    .isTrue();

            board.close();
            server.close();
            browser.await(STATE.formatted("gone", "trying again"));
        }
    }

    @Test
    void everyKnobAndDrawingHasAName() throws Exception {
        ReplayRoutes replay = new ReplayRoutes(new ReplayControl(ReplayRate.MAX, () -> 0));
        try (TestingBrowser browser = TestingBrowser.start(1280, 900);
                ViewServer server =
                        ViewServer.start(board, ViewAddress.chosen(new ServerAddress("127.0.0.1", 0)), replay)) {
            browser.goTo(server.url());
            post(Stage.RUNNING, ReplayState.RUNNING, 100, 0.1);
            browser.await(STATE.formatted("live", "Live"));

            assertThat(browser.ask(
                            "return [...document.querySelectorAll('button, input, canvas[role=img], [role=group]')]"
                                    + ".filter(knob => !knob.textContent.trim() && !knob.getAttribute('aria-label')"
                                    + " && !knob.labels?.[0]?.textContent.trim()).map(knob => knob.outerHTML)"))
                    .isEmpty();
            board.close();
        }
    }

    private void post(Stage stage, ReplayState state, long events, double quietSeconds) {
        LiveFigures figures = new LiveFigures(
                stage,
                new LiveFigures.ReplayPosition(state, 1, 30.0, 1.0),
                1,
                0.95,
                quietSeconds,
                0,
                null,
                LiveFigures.Events.of(stage, events, events, 0, 0, 0),
                new EnergyJoules(0, 0, 0, 0),
                new MemoryEnergyRatio(null, null),
                0,
                0,
                0,
                List.of(),
                null);
        board.post(Board.Slot.FIGURES, ServerSentEvent.of("figures", figures));
    }
}
