package dev.afterglow.sources.live;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * As much of an MQTT 3.1.1 broker as one subscriber needs: it answers CONNECT, SUBSCRIBE and PINGREQ, publishes the messages of
 * this connection after SUBSCRIBE, and hangs up when it is told to: a client loses what it has not taken in by then.
 */
final class TestingBroker implements AutoCloseable {
    private static final int CONNECT = 1;
    private static final int SUBSCRIBE = 8;
    private static final int PING = 12;
    private static final int DISCONNECT = 14;

    private final ServerSocket server;
    private final List<List<String[]>> scripts;
    private final Semaphore hangUps = new Semaphore(0);

    private TestingBroker(ServerSocket server, List<List<String[]>> scripts) {
        this.server = server;
        this.scripts = scripts;
        Thread thread = new Thread(this::serve, "mqtt broker");
        thread.setDaemon(true);
        thread.start();
    }

    /** A broker that publishes {topic, payload} pairs, a list a connection. */
    static TestingBroker of(List<List<String[]>> scripts) throws IOException {
        return new TestingBroker(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), scripts);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Ends the connection that is open, or the next one as soon as its messages are out. */
    void hangUp() {
        hangUps.release();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        for (int i = 0; i < scripts.size(); i++) {
            try (Socket socket = server.accept()) {
                converse(socket, scripts.get(i), i == scripts.size() - 1);
            } catch (IOException gone) {
                // The subscriber may hang up at any time.
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void converse(Socket socket, List<String[]> messages, boolean isLast)
            throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        for (int type = in.readUnsignedByte() >> 4; type != DISCONNECT; type = in.readUnsignedByte() >> 4) {
            byte[] body = new byte[remainingLength(in)];
            in.readFully(body);
            switch (type) {
                case CONNECT -> out.write(new byte[] {0x20, 2, 0, 0});
                case PING -> out.write(new byte[] {(byte) 0xD0, 0});
                case SUBSCRIBE -> {
                    out.write(new byte[] {(byte) 0x90, 3, body[0], body[1], 0});
                    for (String[] message : messages) {
                        publish(message[0], message[1], out);
                    }
                    if (!isLast) {
                        hangUps.acquire();
                        return;
                    }
                }
                default -> throw new IOException("not expected: " + type);
            }
        }
    }

    private static void publish(String topic, String payload, OutputStream out) throws IOException {
        byte[] topicBytes = topic.getBytes(StandardCharsets.UTF_8);
        byte[] payloadBytes = payload.getBytes(StandardCharsets.UTF_8);
        int length = 2 + topicBytes.length + payloadBytes.length;
        out.write(0x30);
        for (; length > 127; length >>= 7) {
            out.write((length & 127) | 128);
        }
        out.write(length);
        out.write(0);
        out.write(topicBytes.length);
        out.write(topicBytes);
        out.write(payloadBytes);
    }

    private static int remainingLength(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int digit;
        do {
            digit = in.readUnsignedByte();
            length |= (digit & 127) << shift;
            shift += 7;
        } while (digit > 127);
        return length;
    }
}
