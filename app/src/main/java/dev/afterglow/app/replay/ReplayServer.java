package dev.afterglow.app.replay;

import dev.afterglow.sources.ServerAddress;
import dev.afterglow.sources.replay.ReplayControl;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Serves a replay's knobs under {@code /api/replay} and its figures under {@code /metrics}. */
public final class ReplayServer implements AutoCloseable {
    private final Javalin server;

    private ReplayServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts serving.
     *
     * @throws IOException in one line, if the address is in use or not ours
     */
    public static ReplayServer start(ServerAddress address, ReplayControl control) throws IOException {
        ReplayMetrics metrics = new ReplayMetrics(control);
        ExpositionFormats formats = ExpositionFormats.init();
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            new ReplayRoutes(control).mountOn(config.routes);
            config.routes.get("/metrics", call -> answer(call, formats, metrics));
        });
        try {
            server.start(address.host(), address.port());
        } catch (JavalinBindException taken) {
            throw new IOException("--http: cannot listen at " + address + ", name another port", taken);
        }
        return new ReplayServer(server);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void answer(Context call, ExpositionFormats formats, ReplayMetrics metrics) throws IOException {
        ExpositionFormatWriter writer = formats.findWriter(call.header("Accept"));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writer.write(body, metrics.registry().scrape());
        call.contentType(writer.getContentType()).result(body.toByteArray());
    }
}
