package org.rejoinder.extraction;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Block;
import org.rejoinder.language.TextSpan;
import org.rejoinder.language.Token;

/**
 * Follows a document's voices from segment to segment: who spoke last, who was last spoken of, and whether a quotation
 * is still open.
 */
final class Discourse {

    /** Where a text names nobody ("it is said that"). */
    static final String UNNAMED = "unnamed";
    /** A pronoun reaches back this many segments for whom it stands for. */
    private static final int REACH = 4;

    private static final int LONGEST_QUOTATION = 12;

    private final List<Segment> segments;
    private final Names names;
    private @Nullable Voice lastSpeaker;
    private @Nullable Voice lastPerson;
    /** The quotation that a segment left open. */
    private @Nullable Attribution open;

    private @Nullable Block openBlock;

    Discourse(List<Segment> segments) {
        this.segments = segments;
        this.names = Names.in(segments);
    }

    /** Somebody a pronoun can stand for. */
    private record Voice(String name, int index, @Nullable String section, Stance stance) {}

    /** The attribution of the segment at {@code index}; to be asked in order. */
    Attribution next(int index) {
        Segment segment = segments.get(index);
        Optional<Attribution> quoted = continued(segment, index);
        if (quoted.isEmpty()) {
            rememberPerson(segment, index);
        }
        return quoted.orElseGet(() -> ofReport(segment, index));
    }

    /** Inside a quotation that an earlier segment opened. */
    private Optional<Attribution> continued(Segment segment, int index) {
        Attribution speaking = open;
        if (speaking == null) {
            return Optional.empty();
        }
        boolean sameBlock = segment.block().equals(openBlock);
        if (!sameBlock) {
            open = null;
            return Optional.empty();
        }
        int close = closing(segment.text());
        if (close < 0) {
            return Optional.of(new Attribution(speaking.holder(), speaking.stance(), null, false));
        }
        open = null;
        lastSpeaker = new Voice(speaking.holder().name(), index, segment.section(), speaking.stance());
        TextSpan inside = close > 0 ? new TextSpan(0, close) : null;
        return Optional.of(new Attribution(speaking.holder(), speaking.stance(), inside, false));
    }

    private static int closing(String text) {
        int curly = text.indexOf('”');
        return curly >= 0 ? curly : text.indexOf('"');
    }

    private Attribution ofReport(Segment segment, int index) {
        Optional<Report> found = Reports.in(segment);
        boolean opensOnly = leavesOpen(segment.text()) && closesSoon(index);
        if (found.isEmpty()) {
            return opensOnly || isWhollyQuoted(segment.text()) ? ofBareQuotation(segment, index) : Attribution.AUTHOR;
        }
        Report report = found.get();
        Optional<String> name = name(report, index, segment);
        if (name.isEmpty()) {
            return Attribution.AUTHOR;
        }
        Stance stance = stance(report, index);
        Attribution attribution =
                new Attribution(Holder.reported(name.get()), stance, report.content(), report.whole());
        lastSpeaker = new Voice(name.get(), index, segment.section(), stance);
        if (opensOnly) {
            open = attribution;
            openBlock = segment.block();
        }
        return attribution;
    }

    private Stance stance(Report report, int index) {
        Stance stance = StanceCues.of(report, segments, index);
        Voice before = lastSpeaker;
        boolean goesOn = report.kind() == Report.Kind.PRONOUN && stance == Stance.NEUTRAL;
        return goesOn && before != null ? before.stance() : stance;
    }

    /** A quotation with nobody named in its segment: the speaker named at its end, the last speaker, or nobody. */
    private Attribution ofBareQuotation(Segment segment, int index) {
        Optional<Attribution> speaker = speakerAtItsEnd(index);
        Voice before = lastSpeaker;
        if (speaker.isEmpty() && before != null && index - before.index() <= 1 && sameSection(before, segment)) {
            speaker = Optional.of(new Attribution(Holder.reported(before.name()), before.stance(), null, false));
        }
        if (speaker.isEmpty() && segment.block().kind() == Block.Kind.LIST_ITEM) {
            speaker = Optional.of(new Attribution(Holder.reported(UNNAMED), Stance.REJECTED, null, false));
        }
        speaker.ifPresent(attribution -> {
            if (leavesOpen(segment.text()) && closesSoon(index)) {
                open = attribution;
                openBlock = segment.block();
            }
        });
        return speaker.orElse(Attribution.AUTHOR);
    }

    private Optional<Attribution> speakerAtItsEnd(int index) {
        Block block = segments.get(index).block();
        for (int later = index + 1;
                later < segments.size() && segments.get(later).block().equals(block);
                later++) {
            Segment segment = segments.get(later);
            int close = closing(segment.text());
            if (close >= 0) {
                return Speakers.afterQuotation(segment, close)
                        .flatMap(speaker -> name(
                                new Report(
                                        speaker.text(),
                                        speaker.kind(),
                                        "say",
                                        new TextSpan(0, Math.max(1, close)),
                                        false),
                                index,
                                segment))
                        .map(name -> new Attribution(Holder.reported(name), Stance.NEUTRAL, null, false));
            }
        }
        return Optional.empty();
    }

    private static boolean leavesOpen(String text) {
        long opening = text.chars().filter(character -> character == '“').count();
        long closing = text.chars().filter(character -> character == '”').count();
        long straight = text.chars().filter(character -> character == '"').count();
        return opening > closing || (opening == 0 && straight % 2 == 1);
    }

    /** Whether the quotation left open ends in the same block within a few sentences; else its end was lost. */
    private boolean closesSoon(int index) {
        for (int later = index + 1; later < Math.min(segments.size(), index + LONGEST_QUOTATION); later++) {
            Segment segment = segments.get(later);
            if (!segment.block().equals(segments.get(index).block())) {
                return false;
            }
            if (closing(segment.text()) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhollyQuoted(String text) {
        return text.matches("(?s)[“\"][^“”\"]+[”\"]\\W*");
    }

    /** What to call a report's speaker; nothing if nobody can be meant but the author. */
    private Optional<String> name(Report report, int index, Segment segment) {
        return switch (report.kind()) {
            case NOBODY -> Optional.of(UNNAMED);
            case NAME -> Optional.of(names.fullest(report.speaker()));
            case DESCRIPTION, ANYBODY -> Optional.of(report.speaker());
            case PRONOUN -> antecedent(report.speaker(), index, segment);
        };
    }

    private Optional<String> antecedent(String pronoun, int index, Segment segment) {
        Voice speaker = within(lastSpeaker, index, segment);
        Voice person = within(lastPerson, index, segment);
        boolean personNewer = speaker == null || (person != null && person.index() > speaker.index());
        Voice meant = personNewer ? person : speaker;
        if (meant != null) {
            boolean human = pronoun.matches("(?i)he|she|his|her|him");
            return human
                    ? Speaker.personIn(meant.name()).map(names::fullest).or(() -> Optional.of(meant.name()))
                    : Optional.of(meant.name());
        }
        return pronoun.equalsIgnoreCase("it") ? Optional.empty() : Optional.of(pronoun);
    }

    private static @Nullable Voice within(@Nullable Voice voice, int index, Segment segment) {
        return voice != null && index - voice.index() <= REACH && sameSection(voice, segment) ? voice : null;
    }

    private static boolean sameSection(Voice voice, Segment segment) {
        return java.util.Objects.equals(voice.section(), segment.section());
    }

    /** The subject of the segment, if it is a person: who "she" in the next one is. */
    private void rememberPerson(Segment segment, int index) {
        List<Token> tokens = segment.tokens();
        int verb = Syntax.verbWithSubject(tokens, 0, tokens.size());
        if (verb > 0 && segment.block().kind() != Block.Kind.HEADING) {
            Speaker.before(tokens, verb, segment.text())
                    .filter(speaker -> speaker.isPerson() && speaker.kind() != Report.Kind.PRONOUN)
                    .ifPresent(speaker -> lastPerson =
                            new Voice(names.fullest(speaker.text()), index, segment.section(), Stance.NEUTRAL));
        }
    }
}
