package dev.afterglow.sources;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server of ours listens.
 *
 * @param host name or address, an IPv6 address without brackets
 * @param port 0 for any that is free
 */
public record ServerAddress(String host, int port) {
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^\\s:\\[\\]]+)):(\\d{1,5})");
    private static final int MOST_PORT = 65_535;

    public ServerAddress {
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("port must be from 0 to " + MOST_PORT + ": " + port);
        }
    }

    /**
     * Reads {@code HOST:PORT}, with an IPv6 address in brackets.
     *
     * @param option that a person wrote it for, which the complaint names
     */
    public static ServerAddress parse(String option, String text) {
        Matcher parts = HOST_AND_PORT.matcher(text);
        int port = parts.matches() ? Integer.parseInt(parts.group(3)) : MOST_PORT + 1;
        if (port > MOST_PORT) {
            throw new IllegalArgumentException(option + " must be HOST:PORT with a port from 0 to " + MOST_PORT
                    + ", an IPv6 address in brackets: " + text);
        }
        return new ServerAddress(parts.group(1) == null ? parts.group(2) : parts.group(1), port);
    }

    /** The same host at another port. */
    public ServerAddress atPort(int other) {
        return new ServerAddress(host, other);
    }

    /** As browsers are given it. */
    public String url() {
        return "http://" + this;
    }

    /** {@code HOST:PORT}, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return (host.contains(":") ? '[' + host + ']' : host) + ':' + port;
    }
}
