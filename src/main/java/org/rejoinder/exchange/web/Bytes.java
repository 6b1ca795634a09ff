package org.rejoinder.exchange.web;

import java.nio.charset.StandardCharsets;
import org.rejoinder.exchange.MapFile;

/** Looks at a file without reading it as anything. */
final class Bytes {

    private Bytes() {}

    /** The first character that is neither white space nor a byte order mark; a blank if there is none. */
    static char first(MapFile file) {
        return (char) file.head()
                .chars()
                .filter(character -> character > ' ')
                .findFirst()
                .orElse(' ');
    }

    /** Whether these ASCII characters stand anywhere in the file. */
    static boolean contain(MapFile file, String words) {
        byte[] sought = words.getBytes(StandardCharsets.US_ASCII);
        byte[] content = file.content();
        for (int start = 0; start <= content.length - sought.length; start++) {
            int length = 0;
            while (length < sought.length && content[start + length] == sought[length]) {
                length++;
            }
            if (length == sought.length) {
                return true;
            }
        }
        return false;
    }
}
