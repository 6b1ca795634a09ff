package org.rejoinder.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.rejoinder.graph.CannotStart;

/** The embedded server's password: random, kept in a file that only its owner may read. */
final class PasswordFile {

    private static final int RANDOM_BYTES = 24;
    private static final int SHORTEST = 8;

    private PasswordFile() {}

    /** The password in {@code file}, which is made if it is not there. */
    static String readOrCreate(Path file) throws IOException {
        if (Files.exists(file)) {
            String password = Files.readString(file).strip();
            if (password.length() < SHORTEST) {
                throw new CannotStart(
                        "The file %s does not hold the embedded server's password".formatted(file),
                        "Delete it; a new password is made at the next start.");
            }
            return password;
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        // The rights are set as the file comes into being, so that nobody can open it in between.
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            ByteBuffer bytes = ByteBuffer.wrap(password.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        return password;
    }

    private static FileAttribute<?>[] ownerOnly() {
        // Elsewhere (Windows) a user's own folders are closed to others by default.
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
