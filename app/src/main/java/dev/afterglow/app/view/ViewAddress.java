package dev.afterglow.app.view;

/**
 * Where the page is to be found.
 *
 * @param isChosen whether a person asked for just this port; else a taken one is answered with a free one
 */
public record ViewAddress(String host, int port, boolean isChosen) {
    /** This machine alone can reach it. */
    public static final ViewAddress DEFAULT = new ViewAddress("127.0.0.1", 8090, false);

    private static final int MOST_PORT = 65_535;

    /** Reads {@code HOST:PORT}; port 0 is any that is free. */
    public static ViewAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw wrong(text);
        }
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (port < 0 || port > MOST_PORT) {
                throw wrong(text);
            }
            return new ViewAddress(unbracketed(text.substring(0, colon)), port, port != 0);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(wrong(text).getMessage(), e);
        }
    }

    ViewAddress withFreePort() {
        return new ViewAddress(host, 0, false);
    }

    /** As browsers are given it. */
    static String url(String host, int port) {
        return "http://" + (host.contains(":") ? '[' + host + ']' : host) + ':' + port;
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("--view must be HOST:PORT with a port from 0 to 65535: " + text);
    }
}
