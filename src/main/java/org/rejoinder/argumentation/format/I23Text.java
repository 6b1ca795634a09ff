package org.rejoinder.argumentation.format;

import java.io.IOException;
import org.rejoinder.argumentation.Framework;

/**
 * The format of the competition of 2023: {@code p af n} for {@code n} arguments, then a line {@code i j} for each attack, both from
 * 1 to {@code n}. Lines that begin with {@code #} are remarks; empty lines are allowed.
 */
final class I23Text {

    private I23Text() {}

    static NamedFramework read(SourceText text) throws IOException {
        skipRemarks(text);
        int arguments = header(text);
        Attacks attacks = new Attacks();
        skipRemarks(text);
        while (text.peek() != SourceText.END) {
            int attacker = argument(text, arguments);
            attacks.add(attacker, argument(text, arguments), text);
            endLine(text);
            skipRemarks(text);
        }
        return NamedFramework.numbered(attacks.among(arguments));
    }

    private static int header(SourceText text) throws IOException {
        int line = text.line();
        int column = text.column();
        boolean begins = text.peek() != SourceText.END && text.word("p af n").equals("p");
        text.skipBlanks();
        if (!begins || text.atLineEnd() || !text.word("af").equals("af")) {
            throw new MalformedFramework(line, column, "expected 'p af' and the number of arguments");
        }
        text.skipBlanks();
        int arguments = number(text, "the number of arguments", 0, text.limits().arguments());
        endLine(text);
        return arguments;
    }

    private static int argument(SourceText text, int arguments) throws IOException {
        text.skipBlanks();
        return number(text, "the number of an argument", 1, arguments) - 1;
    }

    private static int number(SourceText text, String what, int least, int most) throws IOException {
        int line = text.line();
        int column = text.column();
        if (text.peek() < '0' || text.peek() > '9') {
            throw text.expected(what);
        }
        long number = 0;
        while (text.peek() >= '0' && text.peek() <= '9') {
            number = Math.min(Integer.MAX_VALUE, number * 10 + text.take() - '0');
        }
        if (!text.atLineEnd() && !Character.isWhitespace(text.peek())) {
            throw text.expected("the end of a number");
        }
        if (number < least || number > most) {
            throw new MalformedFramework(line, column, "%s has to be from %,d to %,d".formatted(what, least, most));
        }
        return (int) number;
    }

    private static void endLine(SourceText text) throws IOException {
        text.skipBlanks();
        if (!text.atLineEnd()) {
            throw text.expected("the end of the line");
        }
        text.take();
    }

    private static void skipRemarks(SourceText text) throws IOException {
        text.skipBlanks();
        while (text.peek() == '#' || text.peek() == '\n') {
            text.skipLine();
            text.take();
            text.skipBlanks();
        }
    }

    static void write(NamedFramework named, Appendable out) throws IOException {
        Framework framework = named.framework();
        out.append("p af ").append(Integer.toString(framework.size())).append('\n');
        for (int from = 0; from < framework.size(); from++) {
            for (int place = 0; place < framework.attackedCount(from); place++) {
                out.append(Integer.toString(from + 1))
                        .append(' ')
                        .append(Integer.toString(framework.attacked(from, place) + 1))
                        .append('\n');
            }
        }
    }
}
