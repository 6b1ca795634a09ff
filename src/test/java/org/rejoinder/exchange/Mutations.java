package org.rejoinder.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Valid files with a few of their bytes changed, left out, doubled or moved: what a reader of any format has to take or refuse. */
public final class Mutations {

    private static final String[] MEANINGFUL = {
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "&",
        ":",
        ",",
        ";",
        "-",
        "+",
        "#",
        "\\",
        "\\ud800",
        "\\u0000",
        "null",
        "true",
        "-1",
        "0",
        "1e999",
        "99999999999999999999",
        "\n",
        "\r",
        "\t",
        "\u0000",
        "\u00e9",
        "\ud83d\ude00",
        "\ufeff",
        "=",
        "*",
        "//"
    };

    private Mutations() {}

    /** One to four changes made by chance. */
    public static byte[] of(byte[] valid, Random random) {
        byte[] file = valid;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            file = changed(file, random);
        }
        return file.length == 0 ? new byte[] {' '} : file;
    }

    private static byte[] changed(byte[] file, Random random) {
        if (file.length < 2) {
            return file;
        }
        int start = random.nextInt(file.length);
        int length = 1 + random.nextInt(Math.min(1 << random.nextInt(9), file.length - start));
        int elsewhere = random.nextInt(file.length);
        ByteArrayOutputStream changed = new ByteArrayOutputStream(file.length + length);
        switch (random.nextInt(6)) {
            case 0 -> { // Another byte.
                changed.writeBytes(file);
                byte[] bytes = changed.toByteArray();
                bytes[start] = (byte) random.nextInt(256);
                return bytes;
            }
            case 1 -> { // Cut off.
                changed.write(file, 0, start);
            }
            case 2 -> { // Left out.
                changed.write(file, 0, start);
                changed.write(file, start + length, file.length - start - length);
            }
            case 3 -> { // Put in: something that means something in one format or the other.
                changed.write(file, 0, start);
                changed.writeBytes(MEANINGFUL[random.nextInt(MEANINGFUL.length)].getBytes(StandardCharsets.UTF_8));
                changed.write(file, start, file.length - start);
            }
            case 4 -> { // Written over.
                changed.write(file, 0, start);
                changed.writeBytes(MEANINGFUL[random.nextInt(MEANINGFUL.length)].getBytes(StandardCharsets.UTF_8));
                changed.write(file, start + length, file.length - start - length);
            }
            default -> { // The same once more, elsewhere.
                changed.write(file, 0, elsewhere);
                changed.write(file, start, length);
                changed.write(file, elsewhere, file.length - elsewhere);
            }
        }
        return changed.toByteArray();
    }
}
