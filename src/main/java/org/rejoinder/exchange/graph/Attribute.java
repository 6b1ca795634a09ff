package org.rejoinder.exchange.graph;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Words;
import org.rejoinder.relation.Relation;

/**
 * One attribute as GraphML declares it: what it is called, and how it is got.
 *
 * @param type string, boolean, int or double
 * @param value null where there is none
 */
record Attribute<T>(String name, String type, Function<T, @Nullable Object> value) {

    /** A claim with the first place where it stands. */
    record Node(Claim claim, Occurrence place, Document document) {}

    static final List<Attribute<Node>> OF_NODES = List.of(
            new Attribute<>("label", "string", node -> Words.cut(node.claim().text(), 60)),
            new Attribute<>("text", "string", node -> node.claim().text()),
            new Attribute<>("type", "string", node -> node.claim().type().label()),
            new Attribute<>("status", "string", node -> node.claim().status().label()),
            new Attribute<>("origin", "string", node -> node.claim().origin().label()),
            new Attribute<>("confidence", "double", node -> node.claim().confidence()),
            new Attribute<>("checkWorthiness", "double", node -> node.claim().checkWorthiness()),
            new Attribute<>("version", "int", node -> node.claim().version()),
            new Attribute<>("documentId", "string", node -> node.document().id()),
            new Attribute<>("documentTitle", "string", node -> node.document().title()),
            new Attribute<>("publisher", "string", node -> node.document().publisher()),
            new Attribute<>("author", "string", node -> node.document().author()),
            new Attribute<>("publishedOn", "string", node -> node.document().publishedOn()),
            new Attribute<>("url", "string", node -> node.document().url()),
            new Attribute<>("documentKind", "string", node -> node.document().kind()),
            new Attribute<>("source", "string", node -> node.document().source()),
            new Attribute<>("mediaType", "string", node -> node.document().mediaType()),
            new Attribute<>("language", "string", node -> node.document().language()),
            new Attribute<>("documentVersion", "int", node -> node.document().version()),
            new Attribute<>("snapshot", "string", node -> node.place().snapshot()),
            new Attribute<>("occurrence", "string", node -> node.place().id()),
            new Attribute<>("start", "int", node -> node.place().quote().passage().start()),
            new Attribute<>("end", "int", node -> node.place().quote().passage().end()),
            new Attribute<>("quote", "string", node -> node.place().quote().exact()),
            new Attribute<>("prefix", "string", node -> node.place().quote().prefix()),
            new Attribute<>("suffix", "string", node -> node.place().quote().suffix()),
            new Attribute<>("section", "string", node -> node.place().section()),
            new Attribute<>(
                    "holder",
                    "string",
                    node -> node.place().holder().isAuthor() ? null : node.place().holder().name()),
            new Attribute<>("stance", "string", node -> node.place().stance().label()),
            new Attribute<>("loaded", "boolean", node -> node.place().loaded()),
            new Attribute<>("anchorState", "string", node -> Words.of(node.place().anchorState())));

    static final List<Attribute<Relation>> OF_EDGES = List.of(
            new Attribute<>("label", "string", relation -> relation.type().label()),
            new Attribute<>("type", "string", relation -> relation.type().label()),
            new Attribute<>("weight", "double", Relation::confidence),
            new Attribute<>("mutual", "boolean", Relation::mutual),
            new Attribute<>("status", "string", relation -> relation.status().label()),
            new Attribute<>("origin", "string", relation -> relation.origin().label()),
            new Attribute<>("reason", "string", relation -> relation.reason().isEmpty() ? null : relation.reason()),
            new Attribute<>("version", "int", Relation::version));
}
