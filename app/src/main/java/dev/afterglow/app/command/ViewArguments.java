package dev.afterglow.app.command;

import dev.afterglow.app.run.RunListener;
import dev.afterglow.app.run.RunSettings;
import dev.afterglow.app.run.RunSource;
import dev.afterglow.app.view.LiveView;
import dev.afterglow.app.view.ViewAddress;
import dev.afterglow.sources.ServerAddress;
import dev.afterglow.sources.replay.ReplayControl;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and where the live view of a run is served. */
final class ViewArguments {
    private static final int RADIX = 36;

    @Option(
            names = "--view",
            paramLabel = "HOST:PORT",
            description = "Serve the live view there (default: 127.0.0.1:8090, or a free port if that is taken).")
    private @Nullable String address;

    @Option(names = "--no-view", description = "Serve no live view.")
    private boolean unwanted;

    boolean isWanted() {
        return !unwanted;
    }

    /** Refuses an address that is none. */
    void check() {
        if (unwanted && address != null) {
            throw new IllegalArgumentException("--view and --no-view exclude each other");
        }
        address();
    }

    LiveView start(RunSource source, RunSettings settings, ReplayControl replay, RunListener words) throws IOException {
        ViewAddress wanted = address();
        String run = Long.toString(System.currentTimeMillis(), RADIX);
        LiveView view = LiveView.start(wanted, run, source, settings, replay, System::nanoTime);
        int port = wanted.server().port();
        if (port != 0 && view.port() != port) {
            words.stage("port " + port + " is taken, so the live view has a free one");
        }
        words.stage("live view at " + view.url());
        return view;
    }

    private ViewAddress address() {
        return address == null ? ViewAddress.DEFAULT : ViewAddress.chosen(ServerAddress.parse("--view", address));
    }
}
