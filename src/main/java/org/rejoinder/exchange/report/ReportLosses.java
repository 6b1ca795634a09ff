package org.rejoinder.exchange.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.Shown;

/** What texts and pictures to be read leave out of a map. */
final class ReportLosses {

    private ReportLosses() {}

    /** What a report does not tell. */
    static List<Loss> of(MapContents contents, Report report) {
        MapContents standing = contents.standing();
        Shown shown = Shown.of(standing);
        List<Claim> claims =
                shown.byDocument().values().stream().flatMap(List::stream).toList();
        Loss untold = new Loss(
                "claims",
                "the report tells those that are contested most and what bears on them; the others are counted",
                claims.stream()
                        .map(claim -> claim.id().value())
                        .filter(claim -> !report.told().contains(claim))
                        .toList());
        Loss places = new Loss(
                "further passages of claims",
                "of claims that are told in passing only the first is quoted",
                claims.stream()
                        .filter(claim -> report.told().contains(claim.id().value())
                                && Shown.places(standing, claim).stream()
                                        .anyMatch(place -> !report.told()
                                                .contains(place.id().value())))
                        .map(claim -> claim.id().value())
                        .toList());
        Loss relations = new Loss(
                "relations",
                "only what bears on the claims that are contested most is told",
                shown.relations().stream()
                        .map(relation -> relation.id().value())
                        .filter(relation -> !report.told().contains(relation))
                        .toList());
        Loss arguments = new Loss(
                "arguments",
                "only those for and against the claims that are contested most are told",
                contents.reviewed().arguments().stream()
                        .map(argument -> argument.id().value())
                        .filter(argument -> !report.told().contains(argument))
                        .toList());
        return Stream.concat(Stream.of(untold, places, relations, arguments), always(contents))
                .filter(loss -> !loss.items().isEmpty())
                .toList();
    }

    /** What nothing that is made for reading carries. */
    static Stream<Loss> always(MapContents contents) {
        MapContents standing = contents.standing();
        Shown shown = Shown.of(standing);
        Set<String> published = new HashSet<>();
        shown.byDocument()
                .values()
                .forEach(list -> list.forEach(claim -> published.add(claim.id().value())));
        shown.relations().forEach(relation -> published.add(relation.id().value()));
        return Stream.of(
                        new Loss(
                                "what was rejected, and what is gone from the newest texts",
                                "it is not published",
                                Stream.concat(
                                                contents.claims().stream()
                                                        .map(claim -> claim.id().value()),
                                                contents.relations().stream()
                                                        .map(relation ->
                                                                relation.id().value()))
                                        .filter(id -> !published.contains(id))
                                        .toList()),
                        new Loss(
                                "the texts of documents",
                                "only the passages of claims are quoted",
                                contents.documents().stream()
                                        .map(document -> document.id().value())
                                        .toList()),
                        new Loss(
                                "decisions one by one",
                                "they are counted only",
                                contents.reviewed().decisions().stream()
                                        .map(decision -> decision.id().value())
                                        .toList()),
                        new Loss(
                                "what-ifs",
                                "they have no place in a text",
                                contents.reviewed().scenarios().stream()
                                        .map(scenario -> scenario.id().value())
                                        .toList()),
                        new Loss(
                                "what other tools have left in the map",
                                "it means nothing to a reader",
                                contents.carried().stream().map(Carried::id).toList()))
                .filter(loss -> !loss.items().isEmpty());
    }
}
