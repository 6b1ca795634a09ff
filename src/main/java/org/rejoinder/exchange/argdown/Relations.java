package org.rejoinder.exchange.argdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.rejoinder.exchange.argdown.Outline.End;
import org.rejoinder.exchange.argdown.Outline.Inference;
import org.rejoinder.exchange.argdown.Outline.Link;
import org.rejoinder.exchange.argdown.Outline.Member;
import org.rejoinder.exchange.argdown.Outline.Says;
import org.rejoinder.exchange.argdown.Token.Kind;

/** Reads the relations that stand, indented, under a statement, an argument or an inference. */
final class Relations {

    /** Deepest nesting; Argdown itself has no limit. */
    private static final int DEEPEST = 500;

    private record Level(int indentation, End parent) {}

    private final Outline outline;
    private final Tokens tokens;
    private final Members members;

    Relations(Outline outline, Tokens tokens, Members members) {
        this.outline = outline;
        this.tokens = tokens;
        this.members = members;
    }

    /** @param indentation of {@code parent}; what relates to it is indented further */
    void read(End parent, int indentation) {
        Deque<Level> levels = new ArrayDeque<>();
        int outer = indentation;
        End last = parent;
        while (tokens.is(Kind.RELATION)) {
            Token symbol = tokens.peek();
            if (symbol.depth() > outer) {
                levels.push(new Level(symbol.depth(), last));
                outer = symbol.depth();
            }
            while (!levels.isEmpty() && symbol.depth() < levels.peek().indentation()) {
                // As in Argdown, an indentation between two others belongs to the outer one.
                levels.pop();
            }
            if (levels.isEmpty()) {
                return;
            }
            outer = levels.peek().indentation();
            if (levels.size() > DEEPEST) {
                throw new Flaw(
                        symbol.start(), "Relations nest more than %d deep, the most that is read.".formatted(DEEPEST));
            }
            last = related(tokens.next(), levels.peek().parent());
        }
    }

    private Member related(Token symbol, End parent) {
        if (parent instanceof Inference
                && !symbol.value().equals("_")
                && !symbol.value().equals("<_")) {
            throw new Flaw(symbol.start(), "Under an inference only _ can stand: what undercuts it.");
        }
        Member child = members.read();
        Says says = switch (symbol.value()) {
            case "+", "<+", "+>" -> Says.SUPPORTS;
            case "-", "<-", "->" -> Says.ATTACKS;
            case "><" -> Says.CONTRADICTS;
            default -> Says.UNDERCUTS;
        };
        if (says == Says.CONTRADICTS && child.argument) {
            throw new Flaw(
                    symbol.start(), "Only statements can contradict each other. Write - for an argument's attack.");
        }
        boolean downwards = symbol.value().endsWith(">") && says != Says.CONTRADICTS;
        if (downwards && parent instanceof Member from) {
            outline.links.add(new Link(says, from, child, symbol.start()));
        } else {
            outline.links.add(new Link(says, child, parent, symbol.start()));
        }
        return child;
    }
}
