package org.rejoinder.web.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Explanation;
import org.rejoinder.argumentation.explanation.Cause;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;

/**
 * Puts explanations into sentences: "falls because “…” contradicts it and nothing answers that".
 *
 * @param texts of the claims that are named
 * @param arguments those that are named
 * @param leadsTo the address of a claim
 */
record Because(
        Map<Claim.Id, ArgumentViews.Part> texts,
        Map<Argument.Id, Argument> arguments,
        Function<Claim.Id, String> leadsTo) {

    /** A claim named within a sentence is cut to so many characters. */
    private static final int LONGEST_NAME = 140;

    /** Everything that sentences about these explanations name. */
    static Named named(Iterable<Explanation> explanations) {
        Named named = new Named(new HashSet<>(), new HashSet<>());
        explanations.forEach(named::add);
        return named;
    }

    /** One sentence that says how the claim stands and why. */
    Sentence sentence(Explanation explanation) {
        List<Explanation.Part> against = parts(explanation, Explanation.Via.CONTRADICTS);
        List<Explanation.Part> reasons = explanation.parts().stream()
                .filter(part -> part.via() != Explanation.Via.CONTRADICTS)
                .toList();
        return switch (explanation.cause()) {
            case ABSENT -> Sentence.say("reasoning.because.absent");
            case REJECTED -> Sentence.say("reasoning.because.rejected");
            case BELIEVED -> Sentence.say("reasoning.because.believed");
            case UNCHALLENGED -> Sentence.say("reasoning.because.unchallenged");
            case DEFENDED -> defended(against, reasons);
            case ATTACKED -> attacked(explanation, against);
            case NEED_OUT -> about("reasoning.because.need-out", explanation);
            case NO_REASON ->
                explanation.parts().size() == 1
                        ? about("reasoning.because.no-reason.one", explanation)
                        : Sentence.say(
                                "reasoning.because.no-reason",
                                explanation.parts().size(),
                                first(explanation.parts()));
            case ATTACKER_UNDECIDED -> undecided(explanation);
            case NEED_UNDECIDED -> about("reasoning.because.need-undecided", explanation);
            case REASON_UNDECIDED -> about("reasoning.because.reason-undecided", explanation);
        };
    }

    private Sentence defended(List<Explanation.Part> against, List<Explanation.Part> reasons) {
        if (against.isEmpty()) {
            return reasons.isEmpty()
                    ? Sentence.say("reasoning.because.unchallenged")
                    : Sentence.say("reasoning.because.reason", first(reasons));
        }
        return against.size() == 1
                ? Sentence.say("reasoning.because.defended.one", first(against))
                : Sentence.say("reasoning.because.defended", against.size(), first(against));
    }

    private Sentence attacked(Explanation explanation, List<Explanation.Part> against) {
        boolean unanswered = !against.isEmpty() && against.getFirst().why().cause() == Cause.UNCHALLENGED;
        return about(unanswered ? "reasoning.because.attacked.unanswered" : "reasoning.because.attacked", explanation);
    }

    /** Two that only contradict each other are told as such. */
    private Sentence undecided(Explanation explanation) {
        Explanation other = explanation.parts().getFirst().why();
        boolean mutual = other.parts().stream()
                .anyMatch(part ->
                        part.why().claims().equals(explanation.claims()) && part.via() == Explanation.Via.CONTRADICTS);
        return about(mutual ? "reasoning.because.mutual" : "reasoning.because.attacker-undecided", explanation);
    }

    private Sentence about(String key, Explanation explanation) {
        return Sentence.say(key, first(explanation.parts()));
    }

    private Sentence.Link first(List<Explanation.Part> parts) {
        return link(parts.getFirst().why());
    }

    /** The name of a claim or argument, leading to the claim or to the argument's conclusion. */
    private Sentence.Link link(Explanation explanation) {
        Argument argument = argument(explanation);
        if (argument != null) {
            return new Sentence.Link(name(explanation), leadsTo.apply(argument.conclusion()));
        }
        return explanation.claims().isEmpty()
                ? new Sentence.Link(name(explanation), "")
                : new Sentence.Link(
                        name(explanation), leadsTo.apply(explanation.claims().getFirst()));
    }

    /** What a claim or an argument is called within a sentence. */
    String name(Explanation explanation) {
        Argument argument = argument(explanation);
        if (argument != null) {
            return argument.premises().isEmpty()
                    ? Wording.say("reasoning.argument.unnamed")
                    : Wording.say(
                            "reasoning.argument", cut(text(argument.premises().getFirst())));
        }
        return explanation.claims().isEmpty()
                ? Wording.say("reasoning.argument.unnamed")
                : Wording.say("reasoning.quoted", cut(text(explanation.claims().getFirst())));
    }

    private @Nullable Argument argument(Explanation explanation) {
        return explanation.argument() == null ? null : arguments.get(explanation.argument());
    }

    String text(Claim.Id claim) {
        ArgumentViews.Part part = texts.get(claim);
        return part == null ? claim.value() : part.text();
    }

    /** At a word's end, with an ellipsis. */
    static String cut(String text) {
        if (text.length() <= LONGEST_NAME) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_NAME - 1);
        int end = space < LONGEST_NAME / 2 ? LONGEST_NAME - 1 : space;
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole).replaceFirst("[\\s,;:.–—-]+$", "") + "…";
    }

    private static List<Explanation.Part> parts(Explanation explanation, Explanation.Via via) {
        return explanation.parts().stream().filter(part -> part.via() == via).toList();
    }

    /** Ids of what explanations name. */
    record Named(Set<Claim.Id> claims, Set<Argument.Id> arguments) {

        private void add(Explanation explanation) {
            explanation.claims().stream().findFirst().ifPresent(claims::add);
            if (explanation.argument() != null) {
                arguments.add(explanation.argument());
            }
            explanation.parts().forEach(part -> add(part.why()));
        }
    }
}
