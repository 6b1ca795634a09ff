package org.rejoinder.document.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ReadingSettings;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.document.UnreadableDocument.Reason;
import org.rejoinder.network.PublicAddresses;

/** Fetches one document from the public web. */
public final class WebFetch {

    /**
     * What was fetched.
     *
     * @param address where it was found, after all redirects
     * @param mediaType as the server named it; null if it did not
     */
    @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
    public record Fetched(
            URI address, byte[] content, @Nullable String mediaType) {}

    /** What one request led to. */
    private sealed interface Step {}

    private record Arrived(Fetched fetched) implements Step {}

    private record Redirected(String location) implements Step {}

    private final ReadingSettings settings;
    private final PublicAddresses addresses;

    public WebFetch(ReadingSettings settings, PublicAddresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    /**
     * Fetches {@code address}, following redirects; every one is checked as the first was.
     *
     * @throws UnreadableDocument if it is no web address, leads into a private network, cannot be reached in time, or is
     *     too large
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    public Fetched fetch(URI address) {
        CloseableHttpClient client = addresses.client(settings.fetchTimeLimit());
        FutureTask<Fetched> task = new FutureTask<>(() -> follow(client, address));
        Thread thread = Thread.ofPlatform().daemon().name("fetching").start(task);
        try {
            return task.get(settings.fetchTimeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new UnreadableDocument(
                    Reason.TOO_SLOW,
                    address.toString(),
                    "%s did not answer in full within %d s."
                            .formatted(address, settings.fetchTimeLimit().toSeconds()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("Interrupted while fetching " + address);
            cancelled.initCause(stopped);
            throw cancelled;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnreadableDocument unreadable) {
                throw unreadable;
            }
            throw unreachable(address, "the request failed", failed);
        } finally {
            thread.interrupt();
            // Cuts every line that is still open, so that no server can go on sending after its time is over.
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private Fetched follow(CloseableHttpClient client, URI address) {
        try {
            URI current = address;
            for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
                requireWeb(current);
                Step step = step(client, current);
                switch (step) {
                    case Arrived arrived -> {
                        return arrived.fetched();
                    }
                    case Redirected redirected -> current = resolved(current, redirected.location());
                }
            }
            throw unreachable(address, "it redirects more than %d times".formatted(settings.maxRedirects()), null);
        } catch (PublicAddresses.Forbidden forbidden) {
            throw forbidden(address);
        } catch (IOException failure) {
            throw unreachable(address, reason(failure), failure);
        }
    }

    private Step step(CloseableHttpClient client, URI address) throws IOException {
        HttpGet request = new HttpGet(address);
        request.setHeader(
                "Accept", "text/html,application/xhtml+xml,application/pdf,text/plain,text/markdown,*/*;q=0.5");
        try {
            return answer(address, client.executeOpen(RoutingSupport.determineHost(request), request, null));
        } catch (HttpException malformed) {
            throw new IOException(malformed);
        } finally {
            // Closing the stream or the response instead would first read the rest of a body that may have no end.
            request.cancel();
        }
    }

    private Step answer(URI address, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (status >= 300 && status < 400 && location != null) {
            return new Redirected(location.getValue());
        }
        HttpEntity entity = response.getEntity();
        if (status != 200 || entity == null) {
            throw unreachable(address, "the server answered with status %d".formatted(status), null);
        }
        String type = Optional.ofNullable(entity.getContentType()).orElse(null);
        return new Arrived(new Fetched(address, bounded(address, entity), type));
    }

    private byte[] bounded(URI address, HttpEntity entity) throws IOException {
        long limit = settings.maxSize().toBytes();
        if (entity.getContentLength() > limit) {
            throw tooLarge(address, limit);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        InputStream stream = entity.getContent();
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            content.write(buffer, 0, read);
            if (content.size() > limit) {
                throw tooLarge(address, limit);
            }
        }
        return content.toByteArray();
    }

    private void requireWeb(URI address) throws IOException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new UnreadableDocument(
                    Reason.FORBIDDEN_ADDRESS,
                    address.toString(),
                    "\"%s\" is no web address: only http and https are fetched.".formatted(address));
        }
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new UnreadableDocument(
                    Reason.FORBIDDEN_ADDRESS,
                    address.toString(),
                    "\"%s\" names no host, or a user with it: give a plain address.".formatted(address));
        }
        // Asked here too so that the refusal does not depend on how the client treats literal addresses.
        addresses.require(address.getHost());
    }

    private static URI resolved(URI from, String location) {
        try {
            return from.resolve(new URI(location.strip().replace(" ", "%20")));
        } catch (URISyntaxException malformed) {
            throw unreachable(from, "it redirects to something that is no address", malformed);
        }
    }

    private static UnreadableDocument forbidden(URI address) {
        return new UnreadableDocument(
                Reason.FORBIDDEN_ADDRESS,
                address.toString(),
                "%s leads into a private network and is not fetched. Save the document and add it as a file."
                        .formatted(address));
    }

    private static UnreadableDocument tooLarge(URI address, long limit) {
        return new UnreadableDocument(
                Reason.TOO_LARGE,
                address.toString(),
                "%s is larger than the %d MB that are read.".formatted(address, limit / 1_000_000));
    }

    private static UnreadableDocument unreachable(URI address, String why, @Nullable Throwable cause) {
        String message = "%s could not be fetched: %s.".formatted(address, why);
        return cause == null
                ? new UnreadableDocument(Reason.UNREACHABLE, address.toString(), message)
                : new UnreadableDocument(Reason.UNREACHABLE, address.toString(), message, cause);
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case java.net.UnknownHostException unknown -> "there is no such host, or no connection to the internet";
            case javax.net.ssl.SSLException untrusted -> "its certificate is not valid";
            default -> "the connection failed";
        };
    }
}
