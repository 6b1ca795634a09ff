package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.argdown.Outline.Inference;
import org.rejoinder.exchange.argdown.Outline.Link;
import org.rejoinder.exchange.argdown.Outline.Member;
import org.rejoinder.exchange.argdown.Outline.Says;
import org.rejoinder.exchange.argdown.Token.Kind;

/**
 * Reads one premise-conclusion structure. An inference draws on the statements that its {@code uses} names; where it names
 * none, on those since the inference before and on conclusions that none has drawn on yet.
 */
final class Structure {

    private final Outline outline;
    private final Tokens tokens;
    private final Members members;
    private final Relations relations;
    private final Map<Integer, Member> numbered = new LinkedHashMap<>();
    /** What an inference that names nothing would draw on. */
    private final Set<Member> unused = new LinkedHashSet<>();

    private @Nullable Inference drawing;
    private boolean concluded;

    Structure(Outline outline, Tokens tokens, Members members, Relations relations) {
        this.outline = outline;
        this.tokens = tokens;
        this.members = members;
        this.relations = relations;
    }

    /** @param described the argument that the block before was about; null if there was none */
    void read(@Nullable Member described) {
        int start = tokens.at();
        Member argument = described == null ? untitled(start) : described;
        if (!argument.inferences.isEmpty()) {
            throw new Flaw(
                    start,
                    "The argument <%s> has its premises and conclusion already. Give the second one another title."
                            .formatted(Token.shortened(String.valueOf(argument.title))));
        }
        if (members.section != null) {
            argument.section = members.section;
        }
        while (tokens.is(Kind.NUMBER) || tokens.is(Kind.INFERENCE_START)) {
            if (tokens.is(Kind.NUMBER)) {
                statement(argument);
            } else {
                inference(argument);
            }
        }
        if (drawing != null || !concluded) {
            throw new Flaw(
                    tokens.at(),
                    "This argument has no conclusion. After its premises write a line of ---- and, straight below, a numbered conclusion; there can be no empty line in between.");
        }
        outline.idlePremises.addAll(unused);
    }

    private Member untitled(int start) {
        Member argument = new Member(true, null, start, tokens.peek().end());
        outline.members.add(argument);
        return argument;
    }

    private void statement(Member argument) {
        Token number = tokens.next();
        Member statement = members.read();
        if (statement.argument) {
            throw new Flaw(number.start(), "An argument cannot be a premise or conclusion. Write a statement.");
        }
        numbered.put(number.depth(), statement);
        if (drawing == null) {
            concluded = false;
            unused.add(statement);
            relations.read(statement, 0);
            return;
        }
        Inference inference = drawing;
        inference.conclusion = statement;
        argument.inferences.add(inference);
        drawing = null;
        concluded = true;
        int links = outline.links.size();
        relations.read(statement, 0);
        undercutTheInference(links, statement, inference);
        if (tokens.is(Kind.NUMBER) || tokens.is(Kind.INFERENCE_START)) {
            unused.add(statement);
        }
    }

    /** What undercuts a conclusion undercuts the step to it. */
    private void undercutTheInference(int from, Member conclusion, Inference inference) {
        for (int index = from; index < outline.links.size(); index++) {
            Link link = outline.links.get(index);
            if (link.says() == Says.UNDERCUTS && link.to() == conclusion) {
                outline.links.set(index, new Link(Says.UNDERCUTS, link.from(), inference, link.start()));
            }
        }
    }

    private void inference(Member argument) {
        Token begin = tokens.next();
        if (drawing != null || unused.isEmpty()) {
            throw new Flaw(begin.start(), "An inference needs a numbered premise above it. Write one.");
        }
        Inference inference = new Inference(argument, begin.start());
        StringBuilder rules = new StringBuilder();
        while (!tokens.is(Kind.INFERENCE_END)) {
            if (!tokens.more()) {
                throw new Flaw(begin.start(), "This inference is not closed. End it with a line of -- or write ----.");
            }
            if (tokens.is(Kind.DATA)) {
                inference.data.putAll(members.data());
            } else {
                rules.append(tokens.next().value());
            }
        }
        Token end = tokens.next();
        tokens.skipSpaces();
        if (!tokens.skip(Kind.NEWLINE)) {
            throw new Flaw(
                    end.start(), "The conclusion must stand in the line below the inference, without an empty line.");
        }
        for (String rule : rules.toString().split(",", -1)) {
            if (!rule.isBlank()) {
                inference.rules.add(rule.strip());
            }
        }
        premises(inference);
        drawing = inference;
        relations.read(inference, 0);
    }

    private void premises(Inference inference) {
        List<Member> used = new ArrayList<>();
        if (inference.data.get("uses") instanceof List<?> uses) {
            for (Object number : uses) {
                Member statement = number instanceof Number of ? numbered.get(of.intValue()) : null;
                if (statement == null) {
                    outline.strayNumbers.add("(%s)".formatted(number));
                } else {
                    used.add(statement);
                }
            }
        }
        inference.premises.addAll(used.isEmpty() ? unused : used);
        unused.removeAll(inference.premises);
    }
}
