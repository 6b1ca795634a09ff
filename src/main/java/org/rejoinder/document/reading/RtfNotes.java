package org.rejoinder.document.reading;

import java.nio.charset.StandardCharsets;

/**
 * Moves the footnotes of a Rich Text file to its end, each with a number: Tika's reader runs them into the sentence that
 * they are attached to.
 */
final class RtfNotes {

    private static final String NOTE = "\\footnote";
    private static final int MOST = 5_000;

    private final String rtf;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private int count;

    private RtfNotes(String rtf) {
        this.rtf = rtf;
    }

    static byte[] atEnd(byte[] rtf) {
        // One character a byte: RTF is 7-bit, and what is not must come out as it went in.
        String text = new String(rtf, StandardCharsets.ISO_8859_1);
        return text.contains(NOTE) ? new RtfNotes(text).moved().getBytes(StandardCharsets.ISO_8859_1) : rtf;
    }

    private String moved() {
        int from = 0;
        for (int at = rtf.indexOf(NOTE); at >= 0 && count < MOST; at = rtf.indexOf(NOTE, from)) {
            int open = rtf.lastIndexOf('{', at);
            int close = end(open);
            boolean opens = open >= from && rtf.substring(open + 1, at).isBlank() && close > 0;
            if (!opens) {
                body.append(rtf, from, at + NOTE.length());
                from = at + NOTE.length();
                continue;
            }
            count++;
            body.append(rtf, from, open).append('[').append(count).append(']');
            notes.append("\\par\\pard\\plain [")
                    .append(count)
                    .append("] {")
                    .append(rtf, at + NOTE.length(), close)
                    .append("\\par}");
            from = close + 1;
        }
        int last = rtf.lastIndexOf('}');
        return last < from
                ? rtf
                : body.append(rtf, from, last)
                        .append(notes)
                        .append(rtf.substring(last))
                        .toString();
    }

    /** Where the group that begins at {@code open} ends; -1 if it does not. */
    private int end(int open) {
        int depth = 0;
        for (int at = Math.max(0, open); at < rtf.length(); at++) {
            char character = rtf.charAt(at);
            if (character == '\\') {
                at++;
            } else if (character == '{') {
                depth++;
            } else if (character == '}' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
