package dev.afterglow.app.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The two ports of the loopback interface on which a broker serves its clients and its controller. */
record BrokerPorts(int broker, int controller) {
    /** Where ports come from: {@link #free} or a test. */
    @FunctionalInterface
    interface Choice {
        BrokerPorts choose() throws IOException;
    }

    /** Two ports that are free now. They may be taken a moment later. */
    static BrokerPorts free() throws IOException {
        // Both are held at once, so that they differ.
        try (ServerSocket broker = hold();
                ServerSocket controller = hold()) {
            return new BrokerPorts(broker.getLocalPort(), controller.getLocalPort());
        }
    }

    private static ServerSocket hold() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
