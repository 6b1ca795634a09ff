package org.rejoinder.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids derived from content, so that the same input always gives the same map: a prefix naming the kind, then 80 bits of
 * the SHA-256 of the parts in lower-case base 32 (RFC 4648 alphabet).
 */
public final class ContentId {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 16;

    private ContentId() {}

    /** The id of what {@code parts} make up, in their order. */
    public static String of(String prefix, String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        StringBuilder id = new StringBuilder(prefix.length() + 1 + CHARACTERS)
                .append(prefix)
                .append('-');
        for (int character = 0; character < CHARACTERS; character++) {
            int bit = character * 5;
            int pair = ((hash[bit / 8] & 0xff) << 8) | (hash[bit / 8 + 1] & 0xff);
            id.append(ALPHABET.charAt((pair >> (11 - bit % 8)) & 31));
        }
        return id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
