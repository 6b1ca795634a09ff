package org.rejoinder.exchange;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Explanation;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.springframework.stereotype.Component;

/** Adds to an explanation the texts, passages and words that its reader needs. */
@Component
public class ExplanationWriter {

    private static final int MOST_CHARACTERS = 160;

    private final Claims claims;
    private final Documents documents;
    private final Arguments arguments;

    ExplanationWriter(Claims claims, Documents documents, Arguments arguments) {
        this.claims = claims;
        this.documents = documents;
        this.arguments = arguments;
    }

    /** The explanation with passages of the map's documents. */
    public ExplanationView write(ArgumentMap.Id map, Explanation explanation) {
        Named named = named(map, explanation);
        return view(explanation, named, new ReasonWords(named::name));
    }

    private Named named(ArgumentMap.Id map, Explanation explanation) {
        Set<Claim.Id> ids = new LinkedHashSet<>();
        Map<Argument.Id, Argument> drawn = new HashMap<>();
        collect(explanation, ids, drawn);
        Map<Document.Id, Document> included = new HashMap<>();
        documents.in(map).forEach(document -> included.put(document.id(), document));
        return new Named(claims.findAll(ids), claims.occurrencesOf(ids), included, drawn);
    }

    private void collect(Explanation step, Set<Claim.Id> ids, Map<Argument.Id, Argument> drawn) {
        ids.addAll(step.claims());
        Argument.Id argument = step.argument();
        if (argument != null && !drawn.containsKey(argument)) {
            arguments.find(argument).ifPresent(found -> {
                drawn.put(argument, found);
                ids.addAll(found.premises());
            });
        }
        step.parts().forEach(part -> collect(part.why(), ids, drawn));
    }

    private static ExplanationView view(Explanation step, Named named, ReasonWords words) {
        return new ExplanationView(
                step.claims().stream().map(named::told).toList(),
                named.argument(step),
                step.standing(),
                Words.of(step.cause()),
                words.of(step),
                step.parts().stream()
                        .map(part ->
                                new ExplanationView.Part(part.via(), part.relation(), view(part.why(), named, words)))
                        .toList(),
                step.folded());
    }

    /** All that an explanation names. */
    private record Named(
            Map<Claim.Id, Claim> claims,
            Map<Claim.Id, List<Occurrence>> occurrences,
            Map<Document.Id, Document> documents,
            Map<Argument.Id, Argument> arguments) {

        ExplanationView.Told told(Claim.Id id) {
            List<ExplanationView.Place> places = new ArrayList<>();
            for (Occurrence occurrence : occurrences.getOrDefault(id, List.of())) {
                Document document = documents.get(occurrence.document());
                if (document != null
                        && occurrence.anchorState() != AnchorState.ORPHANED
                        && places.size() < ExplanationView.Told.MOST_PLACES) {
                    places.add(place(occurrence, document));
                }
            }
            return new ExplanationView.Told(id, StandingView.text(claims, id), places);
        }

        private static ExplanationView.Place place(Occurrence occurrence, Document document) {
            return new ExplanationView.Place(
                    document.id(),
                    document.title(),
                    occurrence.voice(document),
                    occurrence.stance(),
                    occurrence.quote().passage().start(),
                    occurrence.quote().passage().end(),
                    occurrence.quote().exact());
        }

        @Nullable
        Argument argument(Explanation step) {
            return step.argument() == null ? null : arguments.get(step.argument());
        }

        /** In the middle of a sentence. */
        String name(Explanation step) {
            if (!step.claims().isEmpty()) {
                ExplanationView.Told told = told(step.claims().getFirst());
                return quoted(told.id())
                        + told.places().stream()
                                .limit(1)
                                .map(place -> " (%s)".formatted(source(place)))
                                .collect(joining());
            }
            Argument argument = argument(step);
            return argument == null
                    ? "the argument " + step.argument()
                    : "the argument from "
                            + argument.premises().stream().map(this::quoted).collect(joining(" and "));
        }

        private static String source(ExplanationView.Place place) {
            String title = Words.line(place.title());
            String holder = Words.line(place.holder());
            return title.equals(holder) ? title : title + ", " + holder;
        }

        private String quoted(Claim.Id id) {
            return "“%s”".formatted(Words.cut(StandingView.text(claims, id), MOST_CHARACTERS));
        }
    }
}
