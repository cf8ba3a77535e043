package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.app.view.TestingBrowser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser, over a real run. */
class LiveViewITCase {
    private static final String IS_LIVE = "return document.body.dataset.state === 'live'";
    private static final String CLOCK = "return document.getElementById('clock').textContent";

    private TestingBrowser browser;
    private int port;

    @BeforeEach
    void open() throws Exception {
        browser = TestingBrowser.start(1280, 900);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void thePageShowsARunObeysItsControlsAndOutlivesTheServer() throws Exception {
        CompletableFuture<CommandCall> first = run("--seconds", "60");
        awaitServer();
        browser.goTo("http://127.0.0.1:" + port);
        browser.await(IS_LIVE);

        numbersMove();
        picturesAreNotBlank();
        theReplayObeys();
        assertThat(browser.takeErrors(true)).isEmpty();

        browser.click("#speed label:last-child");
        assertThat(first.get(2, TimeUnit.MINUTES).exitCode()).isZero();
        browser.await("return document.body.dataset.state === 'finished'");
        browser.await("return document.getElementById('state-words').textContent.includes('waits for the next')");
        assertThat(text("lost")).isEqualTo("0");
        assertThat(text("sent")).isEqualTo(text("processed"));
        String sentByTheFirst = text("sent");

        CompletableFuture<CommandCall> second = run("--seconds", "3", "--seed", "2");
        browser.await(IS_LIVE);
        assertThat(text("neuron")).endsWith("seed 2");
        assertThat(second.get(2, TimeUnit.MINUTES).exitCode()).isZero();
        browser.await("return document.body.dataset.state === 'finished'");
        assertThat(text("sent")).isNotEqualTo(sentByTheFirst);
        assertThat(browser.takeErrors(false)).isEmpty();
    }

    private void numbersMove() throws Exception {
        for (String id : new String[] {"sent", "clock", "processed", "joules"}) {
            browser.await(changes("document.getElementById('" + id + "').textContent"));
        }
        browser.await("return Number(document.getElementById('error-lately').textContent) > 0");
    }

    private void picturesAreNotBlank() throws Exception {
        for (String canvas : new String[] {"camera", "heat", "road"}) {
            browser.await(("const canvas = document.getElementById('%s');"
                            + "const pixels = new Uint32Array(canvas.getContext('2d')"
                            + ".getImageData(0, 0, canvas.width, canvas.height).data.buffer);"
                            + "return new Set(pixels).size > 20")
                    .formatted(canvas));
        }
        browser.await("return document.querySelector('#steering-plot canvas').width > 400");
    }

    private void theReplayObeys() throws Exception {
        browser.click("#pause");
        browser.await("return document.body.dataset.state === 'paused'");
        browser.await(settles("document.getElementById('clock').textContent"));
        String paused = browser.ask(CLOCK).asText();
        for (int step = 0; step < 4; step++) {
            browser.press(".");
        }
        browser.await("return document.getElementById('clock').textContent !== '" + paused + "'");
        browser.press("\uE014"); // arrow right
        browser.await(String.format(
                Locale.ROOT, "return document.getElementById('seek').valueAsNumber > %f", seconds(paused) + 4));
        browser.press(" ");
        browser.await(IS_LIVE);
    }

    /** True at the second look or later, if the value is not the one it was at the first. */
    private static String changes(String value) {
        return "window.firsts ??= {}; const key = \"" + value.replace("\"", "\\\"") + "\"; const now = " + value
                + "; window.firsts[key] ??= now; return window.firsts[key] !== now";
    }

    /** True once the value has been the same for half a second. */
    private static String settles(String value) {
        return "const now = " + value + "; if (window.settled?.value !== now) window.settled = "
                + "{ value: now, at: performance.now() }; return performance.now() - window.settled.at > 500";
    }

    private static double seconds(String clock) {
        String[] parts = clock.split(":", -1);
        return 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
    }

    private String text(String id) throws Exception {
        return browser.ask("return document.getElementById('" + id + "').textContent")
                .asText();
    }

    private CompletableFuture<CommandCall> run(String... options) {
        List<Object> arguments = new ArrayList<>(List.of("run", "--view", "127.0.0.1:" + port));
        arguments.addAll(List.of(options));
        return CompletableFuture.supplyAsync(() -> CommandCall.of(arguments.toArray()));
    }

    private void awaitServer() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }
}
