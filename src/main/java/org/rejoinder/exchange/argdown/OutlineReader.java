package org.rejoinder.exchange.argdown;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.argdown.Outline.Member;
import org.rejoinder.exchange.argdown.Outline.Section;
import org.rejoinder.exchange.argdown.Token.Kind;

/** Reads an Argdown text into an outline: front matter, and blocks parted by empty lines. */
final class OutlineReader {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\s*={3,}[ \t]*(?:\r\n|\n|\r)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FRONT_MATTER_END = Pattern.compile("(?m)^[ \t]*={3,}");
    private static final Pattern INCLUDE = Pattern.compile("@include\\(([^)]*)\\)");

    private final Outline outline;
    private final Tokens tokens;
    private final Members members;
    private final Relations relations;
    /** The argument that the last block was about. */
    private @Nullable Member described;

    private OutlineReader(String text, Map<String, Object> frontMatter, int start) {
        this.outline = new Outline(text, frontMatter);
        this.tokens = new Tokens(Lexer.tokens(text, start), text.length());
        this.members = new Members(outline, tokens);
        this.relations = new Relations(outline, tokens, members);
    }

    /** @throws Flaw if it is not Argdown */
    static Outline read(String text) {
        Matcher front = FRONT_MATTER.matcher(text);
        if (!front.lookingAt()) {
            return new OutlineReader(text, Map.of(), 0).blocks();
        }
        Matcher close = FRONT_MATTER_END.matcher(text);
        if (!close.find(front.end())) {
            throw new Flaw(0, "The front matter is not closed. End it with a line of ===.");
        }
        Map<String, Object> data = DataElement.read(text.substring(front.end(), close.start()), front.end());
        return new OutlineReader(text, data, close.end()).blocks();
    }

    private Outline blocks() {
        while (tokens.more()) {
            if (tokens.skip(Kind.EMPTY_LINE) || tokens.skip(Kind.NEWLINE)) {
                continue;
            }
            block();
            if (tokens.more() && !tokens.is(Kind.EMPTY_LINE)) {
                throw unexpected(tokens.peek());
            }
        }
        if (outline.members.isEmpty()
                && outline.sections.isEmpty()
                && outline.includes.isEmpty()
                && outline.frontMatter.isEmpty()) {
            throw new Flaw(0, "There is no statement in this text. Write one, such as [Title]: what it says.");
        }
        return outline;
    }

    private void block() {
        Token first = tokens.peek();
        Member before = described;
        described = null;
        switch (first.kind()) {
            case HEADING -> heading();
            case NUMBER -> new Structure(outline, tokens, members, relations).read(before);
            case LIST_ITEM -> list();
            case RELATION -> throw new Flaw(first.start(), strayRelation(first));
            case STATEMENT_DEFINITION,
                    STATEMENT_REFERENCE,
                    ARGUMENT_DEFINITION,
                    ARGUMENT_REFERENCE,
                    STATEMENT_MENTION,
                    ARGUMENT_MENTION,
                    LINK,
                    TAG,
                    OPENING,
                    CLOSING,
                    TEXT -> statement(first);
            default -> throw unexpected(first);
        }
    }

    private void statement(Token first) {
        Matcher include = INCLUDE.matcher(outline.text).region(first.start(), outline.text.length());
        if (include.lookingAt()) {
            outline.includes.add(include.group(1).strip());
            tokens.skipTo(include.end());
            return;
        }
        Member member = members.read();
        relations.read(member, 0);
        described = member.argument ? member : null;
    }

    private void heading() {
        Token heading = tokens.next();
        List<Token> words = tokens.content();
        Content title = Content.of(outline.text, words);
        if (title.isBlank()) {
            throw new Flaw(heading.start(), "This heading has no words. Write some after #.");
        }
        Map<String, Object> data = members.data();
        members.section = new Section(outline.sections.size(), heading.depth(), title, data);
        outline.sections.add(members.section);
    }

    private void list() {
        int level = tokens.peek().depth() + 1;
        while (tokens.is(Kind.LIST_ITEM)) {
            tokens.next();
            Member item = members.read();
            item.listed = true;
            relations.read(item, level);
        }
    }

    private String strayRelation(Token relation) {
        return outline.text.startsWith("--", relation.end() - 1)
                ? "An inference must stand straight under its premises. Take out the empty line before it."
                : "This relation stands under nothing. Put it straight under what it relates to, indented, or write \\%s where it belongs to the words."
                        .formatted(relation.value());
    }

    /** What stands where nothing of its kind can. */
    static Flaw unexpected(Token token) {
        String problem = switch (token.kind()) {
            case STATEMENT_REFERENCE, ARGUMENT_REFERENCE, STATEMENT_DEFINITION, ARGUMENT_DEFINITION ->
                "\"%s\" in brackets cannot stand within words. Write it at the beginning of a line of its own, mention it with @, or write \\ before the bracket."
                        .formatted(Token.shortened(token.value()));
            case RELATION ->
                "This relation is not indented under what it relates to. Indent it further, or write \\%s where it belongs to the words."
                        .formatted(token.value());
            case NUMBER ->
                "The statement of an argument, (%d), follows other words. Put an empty line before the first one, or write \\( where it belongs to the words."
                        .formatted(token.depth());
            case INFERENCE_START, INFERENCE_END ->
                "An inference can only stand between numbered statements. Number the statement above, as in (1), or write \\-- where it belongs to the words.";
            case LIST_ITEM -> "A list needs an empty line before it. Put one, or write \\ before its mark.";
            case HEADING ->
                "A heading needs an empty line before it. Put one, or write \\# where it belongs to the words.";
            case DATA ->
                "These data follow nothing. Put them after a statement, or write \\{ where they belong to the words.";
            default -> "Words cannot follow here. Put them before tags and data, or an empty line before them.";
        };
        return new Flaw(token.start(), problem);
    }
}
