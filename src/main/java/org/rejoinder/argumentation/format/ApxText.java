package org.rejoinder.argumentation.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The facts of ASPARTIX: {@code arg(a).} and {@code att(a,b).} in any order, blanks anywhere, {@code %} before a remark. A name is
 * anything without blanks, brackets, commas, full stops, quotation marks and {@code %}, or anything between double quotes with
 * {@code \"} and {@code \\} for those two.
 *
 * <p>Uwe Egly, Sarah Alice Gaggl, Stefan Woltran: ASPARTIX (ICLP 2008).
 */
final class ApxText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+");

    private final SourceText text;
    private final Arguments arguments = new Arguments();
    private final Attacks attacks = new Attacks();

    /** Attacks whose ends were not declared when they were read. */
    private final List<Early> early = new ArrayList<>();

    private ApxText(SourceText text) {
        this.text = text;
    }

    private record Name(String value, int line, int column) {}

    private record Early(Name from, Name to) {}

    static NamedFramework read(SourceText text) throws IOException {
        return new ApxText(text).facts();
    }

    private NamedFramework facts() throws IOException {
        skip();
        while (text.peek() != SourceText.END) {
            fact();
            skip();
        }
        for (Early attack : early) {
            attacks.add(declared(attack.from), declared(attack.to), text);
        }
        return arguments.with(attacks);
    }

    private void fact() throws IOException {
        if (text.peek() != 'a') {
            throw text.expected("arg(…) or att(…)");
        }
        text.take();
        boolean argument = text.peek() == 'r';
        for (char letter : (argument ? "rg" : "tt").toCharArray()) {
            if (text.peek() != letter) {
                throw text.expected("arg(…) or att(…)");
            }
            text.take();
        }
        sign('(');
        Name first = name();
        if (argument) {
            boolean repeated = !arguments.declare(first.value, text);
            assert !repeated || arguments.number(first.value) >= 0;
        } else {
            sign(',');
            attack(first, name());
        }
        sign(')');
        sign('.');
    }

    private void attack(Name from, Name to) throws MalformedFramework {
        int attacker = arguments.number(from.value);
        int attacked = arguments.number(to.value);
        if (attacker >= 0 && attacked >= 0) {
            attacks.add(attacker, attacked, text);
        } else if (early.size() == text.limits().attacks()) {
            throw text.malformed("The file has more than %,d attacks".formatted(early.size()));
        } else {
            early.add(new Early(from, to));
        }
    }

    private int declared(Name name) throws MalformedFramework {
        int number = arguments.number(name.value);
        if (number < 0) {
            throw new MalformedFramework(
                    name.line, name.column, "there is no arg(%s) in the file".formatted(written(name.value)));
        }
        return number;
    }

    private Name name() throws IOException {
        skip();
        int line = text.line();
        int column = text.column();
        String value = text.peek() == '"' ? quoted() : plain();
        if (value.isEmpty()) {
            throw text.expected("the name of an argument");
        }
        return new Name(value, line, column);
    }

    private String plain() throws IOException {
        StringBuilder name = new StringBuilder();
        while (text.peek() != SourceText.END
                && "(),.%\"".indexOf(text.peek()) < 0
                && !Character.isWhitespace(text.peek())) {
            text.append(name, text.take());
        }
        return name.toString();
    }

    private String quoted() throws IOException {
        text.take();
        StringBuilder name = new StringBuilder();
        while (text.peek() != '"') {
            if (text.atLineEnd()) {
                throw text.expected("\" at the end of the name");
            }
            int character = text.take();
            if (character == '\\') {
                if (text.peek() != '"' && text.peek() != '\\') {
                    throw text.expected("\" or \\ after \\");
                }
                character = text.take();
            }
            text.append(name, character);
        }
        text.take();
        return name.toString();
    }

    private void sign(char sign) throws IOException {
        skip();
        if (text.peek() != sign) {
            throw text.expected("'" + sign + "'");
        }
        text.take();
    }

    private void skip() throws IOException {
        while (text.peek() != SourceText.END) {
            if (text.peek() == '%') {
                text.skipLine();
            } else if (Character.isWhitespace(text.peek())) {
                text.take();
            } else {
                return;
            }
        }
    }

    static void write(NamedFramework named, Appendable out) throws IOException {
        for (String name : named.names()) {
            out.append("arg(").append(written(name)).append(").\n");
        }
        for (int from = 0; from < named.framework().size(); from++) {
            for (int place = 0; place < named.framework().attackedCount(from); place++) {
                out.append("att(")
                        .append(written(named.names().get(from)))
                        .append(',')
                        .append(written(named.names().get(named.framework().attacked(from, place))))
                        .append(").\n");
            }
        }
    }

    private static String written(String name) {
        if (PLAIN.matcher(name).matches()) {
            return name;
        }
        if (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A name with a line break cannot be written as apx");
        }
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
