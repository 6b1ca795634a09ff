package org.rejoinder.exchange.argdown;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names between dots or colons that stand for a character, as in {@code .->.} and {@code :smile:}. */
final class ShortCodes {

    private static final int LONGEST = 16;

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("A", "\u2200"),
            Map.entry("E", "\u2203"),
            Map.entry("O", "\ud835\udde2"),
            Map.entry("P", "\ud835\udde3"),
            Map.entry("->", "\u2192"),
            Map.entry("<->", "\u2194"),
            Map.entry("~", "\u00ac"),
            Map.entry("^", "\u2227"),
            Map.entry("v", "\u2228"),
            Map.entry("v_", "\u22bb"),
            Map.entry("<>", "\u25c7"),
            Map.entry("[]", "\u25fb"),
            Map.entry("happy", "\ud83d\ude00"),
            Map.entry("smile", "\u263a\ufe0f"),
            Map.entry("smiley", "\u263a"),
            Map.entry("laugh", "\ud83d\ude06"),
            Map.entry("lol", "\ud83d\ude06"),
            Map.entry("rofl", "\ud83e\udd23"),
            Map.entry("joy", "\ud83d\ude02"),
            Map.entry("heart", "\u2764"),
            Map.entry("?", "\u2753"),
            Map.entry("question", "\u2753"),
            Map.entry("love", "\ud83d\ude0d"),
            Map.entry("wink", "\ud83d\ude09"),
            Map.entry("shush", "\ud83e\udd2b"),
            Map.entry("meh", "\ud83d\ude10"),
            Map.entry("eye-roll", "\ud83d\ude44"),
            Map.entry("sad", "\ud83d\ude22"),
            Map.entry("disappointed", "\ud83d\ude1e"),
            Map.entry("scream", "\ud83d\ude31"),
            Map.entry("+1", "\ud83d\udc4d"),
            Map.entry("up", "\ud83d\udc4d"),
            Map.entry("-1", "\ud83d\udc4e"),
            Map.entry("down", "\ud83d\udc4e"),
            Map.entry("think", "\ud83e\udd14"),
            Map.entry("star", "\u2b50"),
            Map.entry("y", "\u2714"),
            Map.entry("agree", "\u2714"),
            Map.entry("n", "\u274c"),
            Map.entry("disagree", "\u274c"));

    private ShortCodes() {}

    /** The short code that begins at the dot or colon at {@code start}, with both its marks; null if none does. */
    static @Nullable String at(String text, int start) {
        char mark = text.charAt(start);
        int close = text.indexOf(mark, start + 1, Math.min(text.length(), start + LONGEST));
        if (close < 0) {
            return null;
        }
        String code = text.substring(start, close + 1);
        return CHARACTERS.containsKey(code.substring(1, code.length() - 1)) ? code : null;
    }

    /** What a short code stands for. */
    static String character(String code) {
        return Objects.requireNonNull(CHARACTERS.get(code.substring(1, code.length() - 1)));
    }
}
