package org.rejoinder.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.rejoinder.network.PublicAddresses;

/** Sends deliveries to the public internet, and to nowhere else unless it was set; follows no redirects. */
final class WebPost implements AutoCloseable {

    /** What came of one attempt. */
    enum Outcome {
        TAKEN,
        /** It may do better next time. */
        FAILED,
        /** It never will. */
        FORBIDDEN
    }

    /** @param why in words, for the log */
    record Result(Outcome outcome, String why) {}

    private final CloseableHttpClient client;
    private final PublicAddresses addresses;
    private final WebhookSettings settings;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    WebPost(WebhookSettings settings) {
        this.settings = settings;
        this.addresses = new PublicAddresses(settings.reachable());
        client = addresses.client(settings.timeLimit());
    }

    /** Sends it once; answers within the time limit. */
    Result send(WebhookSettings.Target target, Delivery delivery) {
        try {
            check(target.url());
            return post(target, delivery);
        } catch (PublicAddresses.Forbidden forbidden) {
            return new Result(
                    Outcome.FORBIDDEN,
                    "it leads into a private network; if that is meant, name its address in rejoinder.webhooks.reachable");
        } catch (UnknownHostException unknown) {
            return new Result(Outcome.FAILED, "there is no such host, or no connection to the internet");
        } catch (HttpException | IOException failure) {
            return new Result(Outcome.FAILED, "the connection failed or took too long");
        }
    }

    /** Also of literal addresses, which the client need not resolve. */
    private void check(URI url) throws IOException {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new UnknownHostException(url.toString());
        }
        addresses.require(host);
    }

    private Result post(WebhookSettings.Target target, Delivery delivery) throws IOException, HttpException {
        HttpPost request = new HttpPost(target.url());
        request.setEntity(new ByteArrayEntity(delivery.body(), ContentType.APPLICATION_JSON));
        request.setHeader("Rejoinder-Event", "decisions");
        request.setHeader("Rejoinder-Delivery", delivery.id());
        request.setHeader("Rejoinder-Signature", "sha256=" + delivery.signature(target.secret()));
        // Whoever answers byte by byte gets no more time than the rest.
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        try {
            int status = client.executeOpen(RoutingSupport.determineHost(request), request, null)
                    .getCode();
            return status >= 200 && status < 300
                    ? new Result(Outcome.TAKEN, "")
                    : new Result(Outcome.FAILED, "it answered with status " + status);
        } finally {
            deadline.cancel(false);
            // What the answer says beside its status is not read.
            request.cancel();
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
