package dev.afterglow.app.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium, driven by its chromedriver in the words of W3C WebDriver. */
public final class TestingBrowser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process driver;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();
    private String session = "";

    private TestingBrowser(Process driver, URI address) {
        this.driver = driver;
        this.address = address;
    }

    /** Starts one, or skips the test where there is none. */
    public static TestingBrowser start(int widthPx, int heightPx) throws Exception {
        for (String needed : new String[] {"chromium", "chromedriver"}) {
            Assumptions.assumeTrue(
                    isInstalled(needed), needed + " is not installed (Debian: chromium chromium-driver)");
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process driver = new ProcessBuilder("chromedriver", "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        TestingBrowser browser = new TestingBrowser(driver, URI.create("http://127.0.0.1:" + port));
        try {
            browser.open(widthPx, heightPx);
            return browser;
        } catch (Exception | AssertionError e) {
            browser.close();
            throw e;
        }
    }

    public void goTo(String url) throws Exception {
        call("POST", "/url", Map.of("url", url));
    }

    /** Runs the body of a function on the page and returns what it returns. */
    public JsonNode ask(String script) throws Exception {
        return call("POST", "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    /** Waits until a script returns true. */
    public void await(String script) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(script).asBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + script + "; the page says "
                        + ask("return document.body.dataset.state + ': ' + document.body.innerText"));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Clicks as a person would: what is covered or hidden cannot be. */
    public void click(String selector) throws Exception {
        JsonNode element = call("POST", "/element", Map.of("using", "css selector", "value", selector));
        call("POST", "/element/" + element.elements().next().asText() + "/click", Map.of());
    }

    public void press(String key) throws Exception {
        Map<String, Object> down = Map.of("type", "keyDown", "value", key);
        Map<String, Object> up = Map.of("type", "keyUp", "value", key);
        call(
                "POST",
                "/actions",
                Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", List.of(down, up)))));
    }

    /** Errors on the console since the last call, in words; those of requests to a server that is gone are the network's. */
    public List<String> takeErrors(boolean andOfTheNetwork) throws Exception {
        List<String> errors = new ArrayList<>();
        for (JsonNode entry : call("POST", "/se/log", Map.of("type", "browser"))) {
            boolean isOfTheNetwork = entry.get("source").asText().equals("network");
            if (entry.get("level").asText().equals("SEVERE") && (andOfTheNetwork || !isOfTheNetwork)) {
                errors.add(entry.get("message").asText());
            }
        }
        return errors;
    }

    @Override
    public void close() throws Exception {
        try {
            if (!session.isEmpty()) {
                call("DELETE", "", null);
            }
        } finally {
            Stream<ProcessHandle> left = driver.descendants();
            driver.destroy();
            left.forEach(ProcessHandle::destroyForcibly);
            driver.waitFor();
        }
    }

    private void open(int widthPx, int heightPx) throws Exception {
        // In a container there is neither a sandbox nor much shared memory.
        List<String> switches = List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--window-size=" + widthPx + ',' + heightPx);
        Map<String, Object> wanted = Map.of(
                "browserName", "chrome",
                "goog:loggingPrefs", Map.of("browser", "ALL"),
                "goog:chromeOptions", Map.of("binary", String.valueOf(find("chromium")), "args", switches));
        awaitDriver();
        session = call("POST", "", Map.of("capabilities", Map.of("alwaysMatch", wanted)))
                .get("sessionId")
                .asText();
    }

    private void awaitDriver() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                client.send(HttpRequest.newBuilder(address.resolve("/status")).build(), BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > deadline || !driver.isAlive()) {
                    throw notYet;
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private JsonNode call(String method, String path, @Nullable Object body) throws Exception {
        String place = session.isEmpty() ? "/session" : "/session/" + session + path;
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        String answer = client.send(
                        HttpRequest.newBuilder(address.resolve(place))
                                .method(method, publisher)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        JsonNode value = JSON.readTree(answer).get("value");
        if (value.isObject() && value.has("error")) {
            throw new AssertionError(
                    "the browser refused " + path + ": " + value.get("message").asText());
        }
        return value;
    }

    private static boolean isInstalled(String command) {
        return find(command) != null;
    }

    private static @Nullable Path find(String command) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
