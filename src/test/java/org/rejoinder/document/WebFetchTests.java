package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.document.UnreadableDocument.Reason;
import org.rejoinder.network.PublicAddresses;
import org.springframework.util.unit.DataSize;

class WebFetchTests {

    private static final ReadingSettings SETTINGS = new ReadingSettings(
            DataSize.ofKilobytes(100), 5_000_000, 200, Duration.ofSeconds(30), Duration.ofSeconds(3), 5);

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch cut = new CountDownLatch(1);
    private HttpServer server;
    private DocumentSources sources;

    @BeforeEach
    void start() throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        sources = new DocumentSources(SETTINGS, Set.of(loopback));
    }

    @AfterEach
    void stop() {
        done.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/page" ->
                send(exchange, 200, "<h1>Ferries</h1><p>Ferries are slow.</p>".getBytes(StandardCharsets.UTF_8));
            case "/once" -> redirect(exchange, "/page");
            case "/round" -> redirect(exchange, "/round");
            case "/inward" ->
                redirect(exchange, "http://127.0.0.2:" + server.getAddress().getPort() + "/page");
            case "/metadata" -> redirect(exchange, "http://169.254.169.254/latest/meta-data");
            case "/file" -> redirect(exchange, "file:///etc/passwd");
            case "/large" -> send(exchange, 200, new byte[200 * 1024]);
            case "/endless" -> endless(exchange, 200, new byte[8 * 1024]);
            case "/trickle" -> endless(exchange, 200, new byte[1]);
            case "/onward" -> {
                exchange.getResponseHeaders().add("Location", "/page");
                endless(exchange, 302, new byte[8 * 1024]);
            }
            case "/hang" -> hang();
            default -> send(exchange, 404, new byte[] {'x'});
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Sends for ever, until the other side cuts the line. */
    private void endless(HttpExchange exchange, int status, byte[] more) {
        try {
            exchange.sendResponseHeaders(status, 0);
            while (!done.await(more.length == 1 ? 5 : 0, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(more);
                exchange.getResponseBody().flush();
            }
        } catch (IOException lineCut) {
            cut.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void hang() {
        try {
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertLineCut() throws InterruptedException {
        assertThat(cut.await(30, TimeUnit.SECONDS))
                .as("the server saw the line cut")
                .isTrue();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void assertRefused(URI address, Reason reason) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> sources.fromAddress(address))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason))
                .withMessageContaining(address.toString());
    }

    @Test
    void fetchesAPageAndNotesItsType() {
        DocumentSource source = sources.fromAddress(at("/once"));
        assertThat(source.declaredMediaType()).startsWith("text/html");
        assertThat(source.about().url()).isEqualTo(at("/page"));
        ReadDocument read = new DocumentReader(SETTINGS).read(source);
        assertThat(Outline.of(read)).isEqualTo("h1 Ferries\np Ferries are slow.");
    }

    @Test
    void followsFiveRedirectsAndNoMore() {
        assertRefused(at("/round"), Reason.UNREACHABLE);
        assertThat(requests).hasValue(6);
    }

    @Test
    void checksEveryRedirect() {
        for (String path : new String[] {"/inward", "/metadata", "/file"}) {
            assertThatExceptionOfType(UnreadableDocument.class)
                    .isThrownBy(() -> sources.fromAddress(at(path)))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS));
        }
        assertThat(requests).hasValue(3);
    }

    @Test
    void stopsAtTheSizeLimitWhateverTheServerSays() {
        assertRefused(at("/large"), Reason.TOO_LARGE);
    }

    @Test
    void cutsTheLineOfAServerThatSendsMoreThanTheLimit() throws Exception {
        assertRefused(at("/endless"), Reason.TOO_LARGE);
        assertLineCut();
    }

    @Test
    void cutsTheLineOfAServerThatSendsLongerThanTheLimit() throws Exception {
        assertRefused(at("/trickle"), Reason.TOO_SLOW);
        assertLineCut();
    }

    @Test
    void followsARedirectWithoutReadingWhatComesWithIt() throws Exception {
        assertThat(sources.fromAddress(at("/onward")).about().url()).isEqualTo(at("/page"));
        assertLineCut();
    }

    @Test
    void anInterruptedFetchSaysNothingAboutTheAddress() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> sources.fromAddress(at("/hang")));
        } finally {
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        }
    }

    @Test
    void givesUpOnAServerThatHangs() {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> sources.fromAddress(at("/hang")))
                .satisfies(refused -> assertThat(refused.reason()).isIn(Reason.TOO_SLOW, Reason.UNREACHABLE));
    }

    @Test
    void saysWhatTheServerAnswered() {
        assertRefused(at("/missing"), Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/x",
                "jar:file:/x!/y",
                "http:/nohost",
                "http://user:pass@example.org/",
                "http://localhost:7474/",
                "http://127.0.0.1/",
                "http://127.1/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://10.1.2.3/",
                "http://192.168.0.1/",
                "http://0.0.0.0/",
            })
    void refusesAddressesThatAreNotPublicWebAddresses(String address) {
        DocumentSources guarded = new DocumentSources(SETTINGS);
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> guarded.fromAddress(URI.create(address)))
                .satisfies(refused -> assertThat(refused.reason())
                        .isIn(
                                address.equals("http://127.1/")
                                        ? Set.of(Reason.FORBIDDEN_ADDRESS, Reason.UNREACHABLE)
                                        : Set.of(Reason.FORBIDDEN_ADDRESS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.53",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "100::1",
                "fec0::1",
                "5f00::1"
            })
    void knowsPrivateAddresses(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "172.32.0.1",
                "100.128.0.1",
                "2606:2800:220:1:248:1893:25c8:1946",
                "2a00:1450::1"
            })
    void knowsPublicAddresses(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }
}
