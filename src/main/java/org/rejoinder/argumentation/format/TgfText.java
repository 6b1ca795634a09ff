package org.rejoinder.argumentation.format;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The trivial graph format: a line for each argument that begins with its name, a line with {@code #} alone, a line for each attack
 * with both names. What stands after that in a line is a label and has no meaning here. Empty lines are allowed.
 */
final class TgfText {

    private static final Pattern NAME = Pattern.compile("[^\\s#]\\S*");

    private TgfText() {}

    static NamedFramework read(SourceText text) throws IOException {
        Arguments arguments = new Arguments();
        boolean divided = false;
        Attacks attacks = new Attacks();
        while (text.peek() != SourceText.END) {
            text.skipBlanks();
            if (!divided && text.peek() == '#') {
                divider(text);
                divided = true;
            } else if (divided && !text.atLineEnd()) {
                int attacker = known(arguments, text, "the attacking argument");
                text.skipBlanks();
                attacks.add(attacker, known(arguments, text, "the attacked argument"), text);
            } else if (!text.atLineEnd()) {
                declare(arguments, text);
            }
            text.skipLine();
            text.take();
        }
        if (!divided) {
            throw text.expected("a line with # between arguments and attacks");
        }
        return arguments.with(attacks);
    }

    private static void divider(SourceText text) throws IOException {
        text.take();
        text.skipBlanks();
        if (!text.atLineEnd()) {
            throw text.expected("nothing else in the line of #");
        }
    }

    private static void declare(Arguments arguments, SourceText text) throws IOException {
        int column = text.column();
        String name = text.word("the name of an argument");
        if (!arguments.declare(name, text)) {
            throw new MalformedFramework(text.line(), column, "the argument '%s' is there already".formatted(name));
        }
    }

    private static int known(Arguments arguments, SourceText text, String what) throws IOException {
        int column = text.column();
        String name = text.word(what);
        int number = arguments.number(name);
        if (number < 0) {
            throw new MalformedFramework(
                    text.line(), column, "there is no argument '%s' above the line with #".formatted(name));
        }
        return number;
    }

    static void write(NamedFramework named, Appendable out) throws IOException {
        for (String name : named.names()) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("The name '%s' cannot be written as tgf".formatted(name));
            }
            out.append(name).append('\n');
        }
        out.append("#\n");
        for (int from = 0; from < named.framework().size(); from++) {
            for (int place = 0; place < named.framework().attackedCount(from); place++) {
                out.append(named.names().get(from))
                        .append(' ')
                        .append(named.names().get(named.framework().attacked(from, place)))
                        .append('\n');
            }
        }
    }
}
