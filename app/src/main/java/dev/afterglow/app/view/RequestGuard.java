package dev.afterglow.app.view;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web sites out: the page loads nothing from elsewhere, no other page may show it or steer the replay, and a name that
 * somebody has pointed at this machine (DNS rebinding) is not answered.
 */
final class RequestGuard {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String host;

    /** @param host that the server was bound to */
    RequestGuard(String host) {
        this.host = host;
    }

    void check(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        String asked = context.header("Host");
        if (!isOurs(asked)) {
            throw new ForbiddenResponse("this server is not " + asked);
        }
        String origin = context.header("Origin");
        if (!READING.contains(context.method().name()) && origin != null && !origin.equals("http://" + asked)) {
            throw new ForbiddenResponse("a page of " + origin + " may not do this");
        }
    }

    private boolean isOurs(@Nullable String asked) {
        if (asked == null) {
            return false;
        }
        try {
            String name = URI.create("http://" + asked).getHost();
            return name != null
                    && (name.equals("localhost")
                            || name.equalsIgnoreCase(host)
                            || ADDRESS.matcher(name).matches());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
