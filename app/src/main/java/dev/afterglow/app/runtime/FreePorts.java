package dev.afterglow.app.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Chooses ports of the loopback interface that are free now. They may be taken a moment later. */
class FreePorts {
    List<Integer> choose(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            // All are open at once, so that no port is chosen twice.
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
