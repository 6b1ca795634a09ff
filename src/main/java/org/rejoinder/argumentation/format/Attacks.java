package org.rejoinder.argumentation.format;

import java.util.Arrays;
import org.rejoinder.argumentation.Framework;

/** The attacks of a file as they are being read. */
final class Attacks {

    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int count;

    void add(int attacker, int attacked, SourceText text) throws MalformedFramework {
        if (count == text.limits().attacks()) {
            throw text.malformed(
                    "The file has more than %,d attacks".formatted(text.limits().attacks()));
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        from[count] = attacker;
        to[count++] = attacked;
    }

    Framework among(int arguments) {
        return Framework.of(arguments, Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }
}
