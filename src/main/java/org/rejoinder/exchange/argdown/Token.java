package org.rejoinder.exchange.argdown;

import org.rejoinder.exchange.Words;

/**
 * One piece of an Argdown text. Tokens follow one another without gaps but for comments, which are none.
 *
 * @param kind what it is
 * @param start index of its first UTF-16 unit in the text
 * @param end index after its last
 * @param value what it says: a title, a tag, the words of a link, a relation's symbol, data without its braces, else the
 *     text with escapes and short codes resolved
 * @param depth indentation of what begins a line, depth of a heading, number of a statement; else 0
 */
record Token(Kind kind, int start, int end, String value, int depth) {

    /** What a token is. */
    enum Kind {
        EMPTY_LINE,
        NEWLINE,
        HEADING,
        RELATION,
        LIST_ITEM,
        NUMBER,
        INFERENCE_START,
        INFERENCE_END,
        DATA,
        STATEMENT_DEFINITION,
        STATEMENT_REFERENCE,
        STATEMENT_MENTION,
        ARGUMENT_DEFINITION,
        ARGUMENT_REFERENCE,
        ARGUMENT_MENTION,
        LINK,
        TAG,
        /** Where bold or italic begins; words if nothing ends it. */
        OPENING,
        CLOSING,
        TEXT;

        /** Whether it can stand among the words of a statement. */
        boolean isContent() {
            return switch (this) {
                case NEWLINE, STATEMENT_MENTION, ARGUMENT_MENTION, LINK, TAG, OPENING, CLOSING, TEXT -> true;
                default -> false;
            };
        }
    }

    /** For messages: not more than a line. */
    static String shortened(String words) {
        return Words.cut(words, 60);
    }
}
