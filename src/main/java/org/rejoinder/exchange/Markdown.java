package org.rejoinder.exchange;

import java.util.regex.Pattern;

/** CommonMark as the writers of this room need it. */
public final class Markdown {

    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|~#&!]|(?<=^\\d{1,9})[.)]|^[-+=]");

    private Markdown() {}

    /** So that words of a document stay words: no mark-up, no address that becomes a link, no picture. */
    public static String escaped(String line) {
        return MARKS.matcher(line).replaceAll("\\\\$0").replace("://", ":\\//");
    }
}
