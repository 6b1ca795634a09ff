package org.rejoinder.exchange.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;

/**
 * Names that our records have on the web: {@code urn:rejoinder:}, the kind and the id. They lead nowhere and are the same
 * wherever a map is written.
 */
final class Names {

    /** Before the words of our own vocabulary. */
    static final String VOCABULARY = "urn:rejoinder:ns:";

    private static final String SCHEME = "urn:rejoinder:";
    private static final String PLAIN = "-._~";

    private Names() {}

    static String of(Claim.Id claim) {
        return of("claim", claim.value());
    }

    static String of(Occurrence.Id occurrence) {
        return of("occurrence", occurrence.value());
    }

    static String of(Document.Id document) {
        return of("document", document.value());
    }

    static String of(String kind, String id) {
        StringBuilder name = new StringBuilder(SCHEME).append(kind).append(':');
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (octet >= 'a' && octet <= 'z')
                    || (octet >= 'A' && octet <= 'Z')
                    || (octet >= '0' && octet <= '9')
                    || PLAIN.indexOf(octet) >= 0;
            if (plain) {
                name.append((char) octet);
            } else {
                name.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
            }
        }
        return name.toString();
    }

    /** The id in a name of ours of that kind; empty if it is none, or holds what our ids never hold. */
    static Optional<String> id(String kind, String name) {
        String start = SCHEME + kind + ":";
        return Optional.of(name)
                .filter(given -> given.startsWith(start))
                .map(given -> given.substring(start.length()))
                .filter(id -> id.matches("[a-zA-Z0-9._~-]{1,100}"));
    }

    /** A web address; empty if it is something else. */
    static Optional<URI> address(String text) {
        try {
            URI address = new URI(text.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
