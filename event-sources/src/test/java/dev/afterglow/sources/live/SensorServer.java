package dev.afterglow.sources.live;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A sensor on the loopback: serves one script a connection, cuts the line after each but the last, and then keeps still. */
final class SensorServer implements AutoCloseable {
    private static final int PIECE_BYTES = 777;

    private final ServerSocket server;
    private final List<byte[]> scripts;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);

    private SensorServer(ServerSocket server, List<byte[]> scripts) {
        this.server = server;
        this.scripts = scripts;
        thread = new Thread(this::serve, "sensor server");
        thread.setDaemon(true);
        thread.start();
    }

    static SensorServer of(byte[]... scripts) throws IOException {
        return at(0, scripts);
    }

    static SensorServer at(int port, byte[]... scripts) throws IOException {
        return new SensorServer(new ServerSocket(port, 5, InetAddress.getLoopbackAddress()), List.of(scripts));
    }

    int port() {
        return server.getLocalPort();
    }

    /** The address of this sensor, for example {@code evt3+tcp://127.0.0.1:4711?geometry=640x480}. */
    String address(String scheme, String options) {
        return scheme + "://127.0.0.1:" + port() + options;
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
    }

    private void serve() {
        for (int i = 0; i < scripts.size(); i++) {
            try (Socket socket = server.accept()) {
                send(scripts.get(i), socket.getOutputStream());
                if (i == scripts.size() - 1) {
                    closing.await();
                }
            } catch (IOException gone) {
                // The reader may hang up in the middle of a script.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** In pieces that respect no boundary, as a network may deliver them. */
    private static void send(byte[] script, OutputStream out) throws IOException {
        for (int from = 0; from < script.length; from += PIECE_BYTES) {
            out.write(script, from, Math.min(PIECE_BYTES, script.length - from));
            out.flush();
        }
    }
}
