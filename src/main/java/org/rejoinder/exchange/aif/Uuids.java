package org.rejoinder.exchange.aif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * UUIDs that follow from what they are of, in the form of version 4, which SADFace asks for: that they come from a digest
 * rather than from chance cannot be seen, and the same map is always written the same.
 */
final class Uuids {

    private Uuids() {}

    static String of(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            long high = (bytes.getLong() & ~0xf000L) | 0x4000L;
            long low = (bytes.getLong() & ~(3L << 62)) | (2L << 62);
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
