package dev.afterglow.app.view;

import dev.afterglow.app.replay.ReplayRoutes;
import dev.afterglow.sources.ServerAddress;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves the page, its scripts, and the stream that feeds it. */
final class ViewServer implements AutoCloseable {
    static final String THREADS = "live-view";
    private static final int MOST_THREADS = 48;
    private static final String PAGE = "/dev/afterglow/app/view";

    private final Javalin javalin;
    private final ServerAddress address;

    private ViewServer(Javalin javalin, ServerAddress address) {
        this.javalin = javalin;
        this.address = address;
    }

    /**
     * Starts at an address, or at a free port beside it if a person did not ask for just this one.
     *
     * @param replay the knobs that the page turns
     */
    static ViewServer start(Board board, ViewAddress address, ReplayRoutes replay) throws IOException {
        try {
            return bind(board, address.server(), replay);
        } catch (JavalinException taken) {
            if (address.server().port() == 0 || address.isChosen()) {
                throw new IOException(
                        "the live view cannot be served at " + address.server() + ": " + rootMessage(taken)
                                + "; choose another address with --view, or --no-view",
                        taken);
            }
            return bind(board, address.server().atPort(0), replay);
        }
    }

    int port() {
        return address.port();
    }

    String url() {
        return address.url();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static ViewServer bind(Board board, ServerAddress address, ReplayRoutes replay) {
        Javalin javalin = Javalin.create(config -> configure(config, board, address.host(), replay));
        javalin.start(address.host(), address.port());
        return new ViewServer(javalin, address.atPort(javalin.port()));
    }

    private static void configure(JavalinConfig config, Board board, String host, ReplayRoutes replay) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName(THREADS);
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.routes.before(new RequestGuard(host)::check);
        config.routes.get("/stream", (Context context) -> new PageStream(board).serve(context));
        config.staticFiles.add(PAGE, Location.CLASSPATH);
        config.staticFiles.add(files -> {
            files.hostedPath = "/uplot";
            files.directory = "META-INF/resources/webjars/uplot/" + uplotVersion();
        });
        replay.mountOn(config.routes);
    }

    /** The WebJar says it, so that it stands in the pom alone. */
    private static String uplotVersion() {
        String path = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";
        try (InputStream packed = Objects.requireNonNull(ViewServer.class.getResourceAsStream(path), path)) {
            Properties properties = new Properties();
            properties.load(packed);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
