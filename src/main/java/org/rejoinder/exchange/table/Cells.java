package org.rejoinder.exchange.table;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for formulas. An apostrophe before them makes them words, and is taken away when they
 * are read; so that this works both ways, cells that begin with such an apostrophe get one more.
 */
final class Cells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]");

    private Cells() {}

    static String safe(String cell) {
        return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
