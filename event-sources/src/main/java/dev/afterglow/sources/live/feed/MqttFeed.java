package dev.afterglow.sources.live.feed;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.vehicle.MqttReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/** Vehicle signals from an MQTT 3.1.1 broker, one message a packet, at most once (QoS 0): an old reading is no use twice. */
final class MqttFeed implements Feed {
    private static final int CONNECT_TIMEOUT_SECONDS = 3;
    private static final int LONGEST_QUEUE = 1 << 12;
    private static final long QUIESCE_MS = 0;

    private final SensorAddress address;
    private final MqttClient client;
    private final MqttReader reader = new MqttReader();
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final SkippedCounts skipped = new SkippedCounts();
    private final BlockingQueue<Arrived> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);

    private MqttFeed(SensorAddress address, MqttClient client) {
        this.address = address;
        this.client = client;
    }

    /** Connects and subscribes. */
    static MqttFeed open(SensorAddress address) throws IOException {
        try {
            String host = address.host().contains(":") ? '[' + address.host() + ']' : address.host();
            MqttClient client = new MqttClient(
                    "tcp://" + host + ':' + address.port(), MqttClient.generateClientId(), new MemoryPersistence());
            MqttFeed feed = new MqttFeed(address, client);
            try {
                feed.subscribe();
                return feed;
            } catch (MqttException refused) {
                feed.close();
                throw refused;
            }
        } catch (MqttException refused) {
            throw new IOException(address.place() + ": " + words(refused), refused);
        }
    }

    @Override
    public String description() {
        return "MQTT, topic " + address.topic();
    }

    @Override
    public @Nullable LivePacket next() throws IOException {
        try {
            while (true) {
                Arrived arrived = queue.take();
                if (arrived.topic == null) {
                    throw new IOException(address.place() + ": " + new String(arrived.payload, StandardCharsets.UTF_8));
                }
                List<VehicleSignal> signals = new ArrayList<>(1);
                String reason = reader.read(arrived.topic, arrived.payload, signals::add);
                if (reason == null) {
                    return new SignalPacket(signals);
                }
                skipped.add(reason, 1);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public Map<String, Long> skipped() {
        return skipped.toMap();
    }

    @Override
    public void close() {
        if (isClosed.getAndSet(true)) {
            return;
        }
        end("closed");
        try {
            client.disconnectForcibly(QUIESCE_MS, QUIESCE_MS, false);
            client.close(true);
        } catch (MqttException | RuntimeException ignored) {
            // Paho trips over a connection that is lost at this very moment; it is gone, which is all that is wanted.
        }
    }

    private void subscribe() throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setCleanSession(true);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout(CONNECT_TIMEOUT_SECONDS);
        client.setTimeToWait(CONNECT_TIMEOUT_SECONDS * 1000L);
        client.setCallback(new MqttCallback() {
            @Override
            public void connectionLost(Throwable cause) {
                end("the connection is lost");
            }

            @Override
            public void messageArrived(String topic, MqttMessage message) {
                add(new Arrived(topic, message.getPayload()));
            }

            @Override
            public void deliveryComplete(IMqttDeliveryToken token) {
                // Nothing is ever published.
            }
        });
        client.connect(options);
        client.subscribe(address.topic(), 0);
    }

    private void end(String words) {
        add(new Arrived(null, words.getBytes(StandardCharsets.UTF_8)));
    }

    /** The client's thread must not wait: what there is no room for goes, the oldest first. */
    private void add(Arrived arrived) {
        while (!queue.offer(arrived)) {
            if (queue.poll() != null) {
                skipped.add("overrun", 1);
            }
        }
    }

    private static String words(MqttException refused) {
        Throwable cause = refused.getCause();
        return cause == null ? String.valueOf(refused.getMessage()) : String.valueOf(cause.getMessage());
    }

    /** A message, or, without a topic, why there will be no more. */
    private static final class Arrived {
        private final @Nullable String topic;
        private final byte[] payload;

        Arrived(@Nullable String topic, byte[] payload) {
            this.topic = topic;
            this.payload = payload;
        }
    }
}
