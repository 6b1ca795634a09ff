package org.rejoinder.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rejoinder.document.ContentId;
import org.rejoinder.review.Decision;
import org.rejoinder.review.DecisionsMade;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one target is told of decisions made in one go.
 *
 * @param id the same however often it is tried
 * @param body JSON, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record Delivery(String id, byte[] body) {

    private static final String ALGORITHM = "HmacSHA256";

    /** What the body holds, in this order. */
    private record Told(String event, String id, List<Decision> decisions) {}

    static Delivery of(DecisionsMade made, JsonMapper json) {
        String id = ContentId.of(
                "h",
                made.decisions().stream().map(decision -> decision.id().value()).toArray(String[]::new));
        return new Delivery(id, json.writeValueAsBytes(new Told("decisions", id, made.decisions())));
    }

    /** HMAC-SHA-256 (RFC 2104) of the body, in lower-case hexadecimal. */
    String signature(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
