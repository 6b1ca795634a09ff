package org.rejoinder.exchange.aif;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what {@link Remarks} reads: only where a node set by itself would be read as something else. */
final class OwnRemarks {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ArrayNode documents = NODES.arrayNode();
    private final ArrayNode claims = NODES.arrayNode();
    private final ArrayNode steps = NODES.arrayNode();
    private final ArrayNode unstated = NODES.arrayNode();
    private final Map<Document.Id, Passage> places = new HashMap<>();

    static boolean isAsImported(Claim claim) {
        return claim.origin() == Origin.IMPORT
                && claim.status() == ReviewStatus.ACCEPTED
                && claim.confidence() == 1
                && claim.checkWorthiness() == 0
                && claim.type() == ClaimType.FACT;
    }

    static boolean isAsImported(Relation relation) {
        return relation.origin() == Origin.IMPORT
                && relation.status() == ReviewStatus.ACCEPTED
                && relation.confidence() == 1;
    }

    static boolean isAsImported(Argument argument) {
        return argument.status() == ReviewStatus.ACCEPTED
                && (argument.premises().size() > 1 || !argument.undercutters().isEmpty())
                && argument.unstated().isEmpty();
    }

    void claim(JsonNode node, Claim claim) {
        describe(withNode(claims, node), claim);
    }

    private static ObjectNode withNode(ArrayNode list, JsonNode node) {
        ObjectNode said = list.addObject();
        said.set("nodeID", node);
        return said;
    }

    @CanIgnoreReturnValue
    static ObjectNode describe(ObjectNode said, Claim claim) {
        return said.put("id", claim.id().value())
                .put("type", claim.type().label())
                .put("checkWorthiness", claim.checkWorthiness())
                .put("confidence", claim.confidence())
                .put("status", claim.status().label())
                .put("origin", claim.origin().label());
    }

    void relation(JsonNode node, Relation relation) {
        describe(withNode(steps, node), relation);
    }

    @CanIgnoreReturnValue
    static ObjectNode describe(ObjectNode said, Relation relation) {
        return said.put("id", relation.id().value())
                .put("confidence", relation.confidence())
                .put("status", relation.status().label())
                .put("origin", relation.origin().label())
                .put("mutual", relation.mutual())
                .put("reason", relation.reason());
    }

    void argument(JsonNode node, Argument argument) {
        describe(withNode(steps, node), argument);
    }

    @CanIgnoreReturnValue
    static ObjectNode describe(ObjectNode said, Argument argument) {
        return said.put("id", argument.id().value())
                .put("status", argument.status().label())
                .put("scheme", argument.scheme());
    }

    void unstated(JsonNode node) {
        unstated.add(node);
    }

    /** Says where the texts of documents stand in the text of the file, in code points. */
    void textPlaces(Map<Document.Id, Passage> found) {
        places.putAll(found);
    }

    /**
     * Describes documents.
     *
     * @param made those that were made of a file
     * @param all whether these are described too
     */
    void documents(MapContents contents, Set<String> made, boolean all) {
        for (Document document : contents.documents()) {
            if (!all && made.contains(document.id().value())) {
                continue;
            }
            ObjectNode said = describe(documents.addObject(), document);
            Snapshot snapshot = contents.snapshots().get(document.id());
            if (snapshot != null) {
                said.put("sha256", snapshot.sha256());
            }
            Passage place = places.get(document.id());
            if (place != null) {
                said.put("start", place.start()).put("end", place.end());
            }
        }
    }

    @CanIgnoreReturnValue
    static ObjectNode describe(ObjectNode said, Document document) {
        return said.put("id", document.id().value())
                .put("title", document.title())
                .put("publisher", document.publisher())
                .put("author", document.author())
                .put(
                        "publishedOn",
                        document.publishedOn() == null
                                ? null
                                : document.publishedOn().toString())
                .put("url", document.url() == null ? null : document.url().toString())
                .put("kind", document.kind())
                .put("source", document.source())
                .put("mediaType", document.mediaType())
                .put("language", document.language());
    }

    /** A passage of a locution: where it stands, in code points, and what we know of it. */
    static ObjectNode anchor(JsonNode node, Occurrence occurrence) {
        ObjectNode anchor = NODES.objectNode();
        anchor.set("nodeID", node);
        anchor.put("documentID", occurrence.document().value())
                .put("start", occurrence.quote().passage().start())
                .put("end", occurrence.quote().passage().end())
                .put("exact", occurrence.quote().exact())
                .put("prefix", occurrence.quote().prefix())
                .put("suffix", occurrence.quote().suffix())
                .put("sha256", occurrence.snapshot());
        return describe(anchor, occurrence);
    }

    @CanIgnoreReturnValue
    static ObjectNode describe(ObjectNode said, Occurrence occurrence) {
        return said.put("id", occurrence.id().value())
                .put(
                        "holder",
                        occurrence.holder().isAuthor()
                                ? null
                                : occurrence.holder().name())
                .put("stance", occurrence.stance().label())
                .put("section", occurrence.section())
                .put("loaded", occurrence.loaded());
    }

    /**
     * Adds the remarks to a file, if there are any.
     *
     * @param always whether the map's title is one even if there are no others
     */
    void putInto(ObjectNode root, ArgumentMap map, boolean always) {
        if (!always && documents.isEmpty() && claims.isEmpty() && steps.isEmpty() && unstated.isEmpty()) {
            return;
        }
        ObjectNode remarks = root.putObject(Remarks.NAME);
        remarks.put("version", 1);
        remarks.putObject("map").put("title", map.title()).put("question", map.question());
        remarks.set(Remarks.DOCUMENTS, documents);
        remarks.set(Remarks.CLAIMS, claims);
        remarks.set(Remarks.STEPS, steps);
        remarks.set(Remarks.UNSTATED, unstated);
    }
}
