package dev.afterglow.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayRate;
import dev.afterglow.sources.replay.ReplayState;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;

class ReplayKeysTest {
    private final ReplayControl control = new ReplayControl(new ReplayRate(1), () -> 0);
    private final ReplayKeys keys = new ReplayKeys(control);

    @Test
    void spaceHoldsAndGoesOn() {
        keys.press(" ");
        assertThat(control.status().state()).isEqualTo(ReplayState.PAUSED);
        keys.press(" ");
        assertThat(control.status().state()).isEqualTo(ReplayState.RUNNING);
    }

    @Test
    void arrowsSeekAndNeverToBeforeTheBeginning() {
        keys.press("\u001b[C");
        keys.press("\u001bOC");
        assertThat(control.status().positionUs()).isEqualTo(10_000_000);
        keys.press("\u001b[D");
        assertThat(control.status().positionUs()).isEqualTo(5_000_000);
        keys.press("\u001bOD");
        keys.press("\u001b[D");
        assertThat(control.status().positionUs()).isZero();
    }

    @Test
    void plusAndMinusDoubleAndHalveTheRate() {
        keys.press("+");
        keys.press("+");
        assertThat(control.status().rate()).isEqualTo(new ReplayRate(4));
        keys.press("-");
        assertThat(control.status().rate()).isEqualTo(new ReplayRate(2));
        control.rate(ReplayRate.MAX);
        keys.press("-");
        assertThat(control.status().rate()).isEqualTo(new ReplayRate(1));
    }

    @Test
    void aStepHolds() {
        keys.press("s");
        assertThat(control.status().state()).isEqualTo(ReplayState.PAUSED);
    }

    @Test
    void anyOtherKeyMeansNothing() {
        var before = control.status();
        List.of("x", "\u001b", "\u001b[A", "\r").forEach(keys::press);
        assertThat(control.status()).isEqualTo(before);
    }

    @Test
    void aTerminalIsReadKeyByKey() throws Exception {
        BlockingQueue<String> pressed = new LinkedBlockingQueue<>();
        try (PipedInputStream input = new PipedInputStream();
                PipedOutputStream person = new PipedOutputStream(input)) {
            Terminal terminal = TerminalBuilder.builder()
                    .streams(input, new java.io.ByteArrayOutputStream())
                    .system(false)
                    .dumb(true)
                    .build();
            try (ReplayKeyboard keyboard = ReplayKeyboard.listenTo(terminal, pressed::add)) {
                person.write(" s\u001b[C+q".getBytes(StandardCharsets.US_ASCII));
                person.flush();
                List<String> seen = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    seen.add(String.valueOf(pressed.poll(10, TimeUnit.SECONDS)));
                }
                assertThat(keyboard).isNotNull();
                assertThat(seen).containsExactly(" ", "s", "\u001b[C", "+", "q");
            }
        }
    }
}
