package org.rejoinder.exchange.argdown;

/** Something in an Argdown text that is not Argdown; becomes a {@link org.rejoinder.exchange.MalformedFile}. */
final class Flaw extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;

    /**
     * @param at index of a UTF-16 unit in the text
     * @param problem what is wrong and what to do, as whole sentences
     */
    Flaw(int at, String problem) {
        super(problem);
        this.at = at;
    }

    int at() {
        return at;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
