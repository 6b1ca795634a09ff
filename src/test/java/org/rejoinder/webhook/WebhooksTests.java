package org.rejoinder.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.review.Action;
import org.rejoinder.review.Decision;
import org.rejoinder.review.DecisionsMade;
import org.rejoinder.review.Records;
import org.rejoinder.review.Subject;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class WebhooksTests {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final String SECRET = "not known to others";

    /** One request that arrived. */
    private record Request(String path, String signature, String delivery, byte[] body) {
        JsonNode json() {
            return new JsonMapper().readTree(body);
        }
    }

    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger refusals = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private final JsonMapper json = new JsonMapper();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        done.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Request request = new Request(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Rejoinder-Signature"),
                exchange.getRequestHeaders().getFirst("Rejoinder-Delivery"),
                exchange.getRequestBody().readAllBytes());
        requests.add(request);
        switch (request.path()) {
            case "/busy" -> send(exchange, refusals.getAndDecrement() > 0 ? 503 : 204);
            case "/moved" -> {
                exchange.getResponseHeaders().add("Location", "/hook");
                send(exchange, 307);
            }
            case "/never" -> send(exchange, 500);
            case "/slow" -> {
                try {
                    done.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            default -> send(exchange, 200);
        }
    }

    private static void send(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void tellsWhatWasDecidedAndSignsIt() throws Exception {
        try (Closing hooks = hooks(Set.of(LOOPBACK), "/hook")) {
            hooks.tell("e-one");
            await().until(() -> requests.size() == 1);
        }
        Request request = requests.getFirst();

        assertThat(request.json().at("/event").asString()).isEqualTo("decisions");
        assertThat(request.json().at("/decisions/0/id").asString()).isEqualTo("e-one");
        assertThat(request.json().at("/decisions/0/about/0/kind").asString()).isEqualTo("claim");
        assertThat(request.json().at("/id").asString())
                .isEqualTo(request.delivery())
                .startsWith("h-");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(request.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(request.body())));
    }

    @Test
    void triesAgainAndKeepsTheOrder() throws Exception {
        refusals.set(2);
        try (Closing hooks = hooks(Set.of(LOOPBACK), "/busy")) {
            for (int number = 0; number < 20; number++) {
                hooks.tell("e-" + number);
            }
            await().until(() -> requests.size() == 22);
        }

        assertThat(requests.stream().limit(3))
                .extracting(Request::delivery)
                .containsOnly(requests.getFirst().delivery());
        assertThat(requests.stream().skip(2))
                .extracting(request -> request.json().at("/decisions/0/id").asString())
                .containsExactly(ids(20));
    }

    private static String[] ids(int count) {
        String[] ids = new String[count];
        for (int number = 0; number < count; number++) {
            ids[number] = "e-" + number;
        }
        return ids;
    }

    @Test
    void givesUpAfterTheLastAttemptAndGoesOn(CapturedOutput output) throws Exception {
        try (Closing hooks = hooks(Set.of(LOOPBACK), "/never")) {
            hooks.tell("e-one");
            hooks.tell("e-two");
            await().until(() -> requests.size() == 6);
            await().until(() -> output.getAll().split("after 3 attempts: it answered with status 500").length == 3);
        }

        assertThat(output).doesNotContain(SECRET);
    }

    @Test
    void neverReachesTheOwnNetworkUnlessItIsNamed(CapturedOutput output) throws Exception {
        try (Closing hooks = hooks(Set.of(), "/hook")) {
            hooks.tell("e-one");
            await().until(() -> output.getAll().contains("it leads into a private network"));
        }

        assertThat(requests).isEmpty();
        assertThat(output).contains("after 1 attempts");
    }

    @Test
    void followsNoRedirects() throws Exception {
        try (Closing hooks = hooks(Set.of(LOOPBACK), "/moved")) {
            hooks.tell("e-one");
            await().until(() -> requests.size() == 3);
        }

        assertThat(requests).extracting(Request::path).containsOnly("/moved");
    }

    @Test
    void aTargetThatDoesNotAnswerHoldsUpNeitherDecisionsNorOthers(CapturedOutput output) throws Exception {
        try (Closing hooks = hooks(Set.of(LOOPBACK), "/slow", "/hook")) {
            long start = System.nanoTime();
            for (int number = 0; number < 40; number++) {
                hooks.tell("e-" + number);
                if (number % 10 == 9) {
                    // Not faster than a healthy target takes them: it may hold as few as the other.
                    int told = number + 1;
                    await().until(() -> requests.stream()
                                    .filter(request -> request.path().equals("/hook"))
                                    .count()
                            == told);
                }
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        }

        assertThat(output).contains("20 deliveries wait for it already");
    }

    @Test
    void isNotAskedForItsSecret() {
        WebhookSettings.Target target =
                new WebhookSettings.Target(URI.create("https://example.org/hook?token=x"), SECRET);

        assertThat(target).hasToString("https://example.org");
    }

    /** Webhooks that end with a test. */
    private record Closing(Webhooks hooks) implements AutoCloseable {

        void tell(String id) {
            hooks.tell(new DecisionsMade(List.of(decision(id))));
        }

        @Override
        public void close() {
            hooks.destroy();
        }
    }

    private Closing hooks(Set<InetAddress> reachable, String... paths) {
        List<WebhookSettings.Target> targets = new ArrayList<>();
        for (String path : paths) {
            targets.add(new WebhookSettings.Target(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), SECRET));
        }
        return new Closing(new Webhooks(
                new WebhookSettings(targets, 3, Duration.ofSeconds(2), Duration.ofMillis(20), 20, reachable), json));
    }

    private static Decision decision(String id) {
        return new Decision(
                new Decision.Id(id),
                Instant.parse("2026-11-21T10:00:00Z"),
                "Ana",
                Action.NOTE,
                List.of(new Subject(Subject.Kind.CLAIM, "c-one")),
                Records.NONE,
                Records.NONE,
                "A remark.",
                null,
                null,
                false);
    }
}
