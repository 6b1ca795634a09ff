package org.rejoinder.cli;

import java.io.PrintStream;
import org.rejoinder.exchange.ExplanationView;

/** Prints an explanation for people: each step with its passage, what it rests on indented below. */
final class ExplanationText {

    private final PrintStream output;

    ExplanationText(PrintStream output) {
        this.output = output;
    }

    void print(ExplanationView explanation) {
        print(explanation, "");
    }

    private void print(ExplanationView step, String indent) {
        output.println(indent + sentence(step.words()));
        for (ExplanationView.Part part : step.parts()) {
            output.println();
            output.println("%s  %s %s".formatted(indent, sign(part), subject(part)));
            part.why().claims().forEach(claim -> claim.places().forEach(place -> print(place, indent + "    ")));
            print(part.why(), indent + "    ");
        }
    }

    private void print(ExplanationView.Place place, String indent) {
        output.println("%s%s, held by %s, characters %d to %d: “%s”"
                .formatted(
                        indent,
                        Listing.inOneLine(place.title()),
                        Listing.inOneLine(place.holder()),
                        place.start(),
                        place.end(),
                        Listing.inOneLine(place.quote())));
    }

    private static String subject(ExplanationView.Part part) {
        ExplanationView why = part.why();
        String relation = part.relation() == null ? "" : "  " + part.relation();
        if (!why.claims().isEmpty()) {
            ExplanationView.Told claim = why.claims().getFirst();
            return claim.id() + "  " + Listing.inOneLine(claim.text()) + relation;
        }
        return "argument" + (why.argument() == null ? "" : " " + why.argument().id()) + relation;
    }

    private static String sign(ExplanationView.Part part) {
        return switch (part.via()) {
            case CONTRADICTS -> "−";
            case SUPPORTS, PREMISE -> "+";
            case CONCLUSION -> "→";
        };
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + Listing.inOneLine(words.substring(1)) + ".";
    }
}
