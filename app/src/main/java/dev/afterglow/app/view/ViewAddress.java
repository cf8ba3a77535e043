package dev.afterglow.app.view;

import dev.afterglow.sources.ServerAddress;

/**
 * Where the page is to be found.
 *
 * @param isChosen whether a person asked for just this port; else a taken one is answered with a free one
 */
public record ViewAddress(ServerAddress server, boolean isChosen) {
    /** This machine alone can reach it. */
    public static final ViewAddress DEFAULT = new ViewAddress(new ServerAddress("127.0.0.1", 8090), false);

    /** One that a person asked for. */
    public static ViewAddress chosen(ServerAddress server) {
        return new ViewAddress(server, server.port() != 0);
    }
}
