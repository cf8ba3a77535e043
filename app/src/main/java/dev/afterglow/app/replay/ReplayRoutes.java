package dev.afterglow.app.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayRate;
import dev.afterglow.sources.replay.ReplayState;
import dev.afterglow.sources.replay.ReplayStatus;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The knobs of a replay over HTTP, to be mounted on any Javalin server.
 *
 * <p>{@code GET /api/replay} gives the status. {@code POST /api/replay/pause}, {@code resume}, {@code step?seconds=S},
 * {@code seek?seconds=S} and {@code rate?factor=R|max} turn the knobs and answer with the status thereafter. A wrong value is
 * answered with 400, a replay that has finished with 409, either with an {@code error} in one line.
 */
public final class ReplayRoutes {
    private static final String PATH = "/api/replay";
    private static final double US_PER_SECOND = 1e6;
    /** A step or position beyond it is a slip of the pen; also keeps sums of microseconds from overflowing. */
    private static final double MAX_SECONDS = 1e9;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ReplayControl control;

    public ReplayRoutes(ReplayControl control) {
        this.control = control;
    }

    /** Adds the routes, for example to {@code config.routes} of a server. */
    public void mountOn(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::answerStatus);
        routes.post(PATH + "/pause", call -> turn(call, ReplayControl::pause));
        routes.post(PATH + "/resume", call -> turn(call, ReplayControl::resume));
        routes.post(PATH + "/step", call -> turn(call, knob -> knob.step(microseconds(call))));
        routes.post(PATH + "/seek", call -> turn(call, knob -> knob.seek(microseconds(call))));
        routes.post(PATH + "/rate", call -> turn(call, knob -> knob.rate(rate(call))));
    }

    private void turn(Context call, Consumer<ReplayControl> knob) throws IOException {
        if (control.status().state() == ReplayState.FINISHED) {
            refuse(call, HttpStatus.CONFLICT, "the replay has finished");
            return;
        }
        try {
            knob.accept(control);
        } catch (IllegalArgumentException e) {
            refuse(call, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
            return;
        }
        answerStatus(call);
    }

    private void answerStatus(Context call) throws IOException {
        ReplayStatus status = control.status();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("state", status.state());
        answer.put("positionUs", status.positionUs());
        answer.put("endUs", status.endUs());
        answer.put("rate", status.rate().isMax() ? "max" : status.rate().factor());
        answer.put("achievedRate", status.achievedRate());
        answer.put("lagUs", status.lagUs());
        answer.put("eventsPublished", status.eventsPublished());
        call.header("Cache-Control", "no-store");
        answer(call, answer);
    }

    private static void refuse(Context call, HttpStatus status, String words) throws IOException {
        call.status(status);
        answer(call, Map.of("error", words));
    }

    private static void answer(Context call, Map<String, Object> body) throws IOException {
        call.contentType("application/json").result(MAPPER.writeValueAsString(body));
    }

    private static long microseconds(Context call) {
        String text = call.queryParam("seconds");
        double seconds = text == null ? Double.NaN : number(text);
        if (!(seconds >= 0 && seconds <= MAX_SECONDS)) {
            throw new IllegalArgumentException("seconds must be a number from 0 to 1e9: " + text);
        }
        return Math.round(seconds * US_PER_SECOND);
    }

    private static ReplayRate rate(Context call) {
        String text = call.queryParam("factor");
        try {
            return ReplayRate.parse(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("factor must be a positive number or max: " + text, e);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
