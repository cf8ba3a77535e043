package dev.afterglow.sources.live.feed;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.aedat.Aedat4;
import dev.afterglow.sources.recording.prophesee.Evt;
import dev.afterglow.sources.vehicle.CandumpReader;
import dev.afterglow.sources.vehicle.OpenXcReader;
import dev.afterglow.sources.vehicle.can.Dbc;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the connection that an address asks for: TCP is called, UDP listened to, standard input taken. */
public final class SensorConnector implements FeedOpener {
    private static final int CONNECT_TIMEOUT_MS = 3000;

    private final SensorAddress address;
    private final InputStream standardInput;
    private volatile @Nullable Socket latestCall;
    private volatile boolean isCancelled;

    public SensorConnector(SensorAddress address, InputStream standardInput) {
        this.address = address;
        this.standardInput = standardInput;
    }

    @Override
    public boolean mayReopen() {
        return !address.isStandardInput();
    }

    @Override
    public Feed open() throws IOException {
        return switch (address.protocol()) {
            case DV -> EventFeed.open(address, stream(), Aedat4::readHeader);
            case EVT2 -> EventFeed.open(address, stream(), Evt::readEvt2);
            case EVT21 -> EventFeed.open(address, stream(), Evt::readEvt21);
            case EVT3 -> EventFeed.open(address, stream(), Evt::readEvt3);
            case SPIF -> new SpifFeed(listen(), geometry());
            case OPENXC -> new SignalFeed(address, stream(), "OpenXC", new OpenXcReader());
            case MQTT -> MqttFeed.open(address);
            case CANDUMP -> {
                CandumpReader reader = candumpReader();
                yield new SignalFeed(address, stream(), "candump", reader);
            }
        };
    }

    /** A sensor may answer the call and then never send its header: only the end of the call ends that. */
    @Override
    public void cancel() {
        isCancelled = true;
        Socket call = latestCall;
        if (call != null) {
            try {
                call.close();
            } catch (IOException ignored) {
                // It is of no use any more, which is all that is wanted.
            }
        }
    }

    private CandumpReader candumpReader() throws UnusableSensorException {
        try {
            Path dbc = Objects.requireNonNull(address.options().dbc(), "an address of candump has a DBC file");
            return new CandumpReader(Dbc.read(dbc), address.options().signals());
        } catch (IOException unreadable) {
            throw new UnusableSensorException(String.valueOf(unreadable.getMessage()));
        }
    }

    private SensorGeometry geometry() {
        return Objects.requireNonNull(address.options().geometry(), "an address of SPIF has a geometry");
    }

    private InputStream stream() throws IOException {
        return address.isStandardInput() ? standardInput : call();
    }

    private InputStream call() throws IOException {
        Socket socket = new Socket();
        try {
            latestCall = socket;
            if (isCancelled) {
                throw new IOException("no longer wanted");
            }
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(host(), address.port()), CONNECT_TIMEOUT_MS);
            return socket.getInputStream();
        } catch (SocketTimeoutException silence) {
            socket.close();
            throw new IOException(address.place() + ": nobody answered within " + CONNECT_TIMEOUT_MS / 1000 + " s");
        } catch (IOException refused) {
            socket.close();
            throw new IOException(address.place() + ": " + refused.getMessage(), refused);
        }
    }

    private DatagramSocket listen() throws IOException {
        try {
            return new DatagramSocket(address.port(), host());
        } catch (IOException taken) {
            throw new IOException(address.place() + ": cannot listen: " + taken.getMessage(), taken);
        }
    }

    private InetAddress host() throws UnknownHostException {
        try {
            return InetAddress.getByName(address.host());
        } catch (UnknownHostException unknown) {
            throw new UnknownHostException("there is no host of the name " + address.host());
        }
    }
}
