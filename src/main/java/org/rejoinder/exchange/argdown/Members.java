package org.rejoinder.exchange.argdown;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.argdown.Outline.Member;
import org.rejoinder.exchange.argdown.Outline.Section;
import org.rejoinder.exchange.argdown.Token.Kind;

/** Reads statements and arguments: defined, referred to, or without a title. */
final class Members {

    private final Outline outline;
    private final Tokens tokens;
    /** Under which heading what is read stands. */
    @Nullable Section section;

    Members(Outline outline, Tokens tokens) {
        this.outline = outline;
        this.tokens = tokens;
    }

    /** The statement or argument that begins here, with its tags and data. */
    Member read() {
        tokens.skipSpaces();
        if (!tokens.more()) {
            throw new Flaw(tokens.at(), "A statement is missing at the end. Write one.");
        }
        return switch (tokens.peek().kind()) {
            case STATEMENT_DEFINITION, ARGUMENT_DEFINITION -> defined(tokens.next());
            case STATEMENT_REFERENCE, ARGUMENT_REFERENCE -> referred(tokens.next());
            default -> untitled();
        };
    }

    private Member defined(Token token) {
        Member member = titled(token);
        Content content = Content.of(outline.text, tokens.content());
        if (content.isBlank()) {
            throw new Flaw(
                    token.start(),
                    "\"%s\" is defined without words. Write what it says after the colon, or take the colon away."
                            .formatted(Token.shortened(token.value())));
        }
        said(member, content);
        return member;
    }

    private Member referred(Token token) {
        Member member = titled(token);
        tokens.skipSpaces();
        while (tokens.is(Kind.TAG)) {
            member.tags.add(tokens.next().value());
            tokens.skipSpaces();
        }
        boolean ignored = tokens.skip(Kind.NEWLINE);
        Map<String, Object> data = data();
        member.data.putAll(data);
        if (Boolean.TRUE.equals(data.get("isInGroup"))) {
            member.section = section;
        }
        if (tokens.more() && tokens.peek().kind().isContent()) {
            throw new Flaw(
                    tokens.at(),
                    "Words follow the reference to \"%s\". To define it, put a colon after the bracket; to mention it, @ before; for words in brackets, \\ before."
                            .formatted(Token.shortened(token.value())));
        }
        return member;
    }

    private Member untitled() {
        Token first = tokens.peek();
        List<Token> words = tokens.content();
        Content content = Content.of(outline.text, words);
        if (content.isBlank()) {
            throw words.isEmpty()
                    ? OutlineReader.unexpected(first)
                    : new Flaw(first.start(), "A statement has no words but tags. Write what it says.");
        }
        Member member = new Member(false, null, content.start(), content.end());
        outline.members.add(member);
        said(member, content);
        return member;
    }

    private void said(Member member, Content content) {
        member.contents.add(content);
        member.tags.addAll(content.tags());
        Map<String, Object> data = data();
        member.data.putAll(data);
        boolean placed = data.containsKey("isInGroup")
                ? Boolean.TRUE.equals(data.get("isInGroup"))
                : member.section == null;
        if (placed) {
            member.section = section;
        }
        if (tokens.more() && tokens.peek().kind().isContent()) {
            throw OutlineReader.unexpected(tokens.peek());
        }
    }

    private Member titled(Token token) {
        boolean argument = token.kind() == Kind.ARGUMENT_DEFINITION || token.kind() == Kind.ARGUMENT_REFERENCE;
        return (argument ? outline.arguments : outline.statements).computeIfAbsent(token.value(), title -> {
            int start = outline.text.indexOf(title, token.start());
            Member member = new Member(argument, title, start, start + title.length());
            outline.members.add(member);
            return member;
        });
    }

    /** The data that stand here; empty if none do. */
    Map<String, Object> data() {
        tokens.skipSpaces();
        if (!tokens.is(Kind.DATA)) {
            return Map.of();
        }
        Token data = tokens.next();
        boolean block = data.value().stripTrailing().indexOf('\n') >= 0
                && data.value().substring(0, data.value().indexOf('\n')).isBlank();
        Map<String, Object> read = block
                ? DataElement.read(data.value(), data.start() + 1)
                : DataElement.read("{" + data.value() + "}", data.start());
        tokens.skipSpaces();
        boolean ignored = tokens.skip(Kind.NEWLINE);
        return read;
    }
}
