package org.rejoinder.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

/**
 * What of a map is published: everything but rejected claims and relations.
 *
 * @param byDocument claims by the document they appear in first, in the map's order; documents without claims are left out
 * @param relations between these claims, in the map's order
 */
public record Shown(Map<Document, List<Claim>> byDocument, List<Relation> relations) {

    public static Shown of(MapContents contents) {
        Map<Document.Id, List<Claim>> first = new HashMap<>();
        Set<Claim.Id> shown = new HashSet<>();
        for (Claim claim : contents.claims()) {
            List<Occurrence> places = places(contents, claim);
            if (claim.status() != ReviewStatus.REJECTED && !places.isEmpty()) {
                first.computeIfAbsent(places.getFirst().document(), document -> new ArrayList<>())
                        .add(claim);
            }
        }
        Map<Document, List<Claim>> byDocument = new LinkedHashMap<>();
        for (Document document : contents.documents()) {
            List<Claim> here = first.get(document.id());
            if (here != null) {
                byDocument.put(document, here);
                here.forEach(claim -> shown.add(claim.id()));
            }
        }
        List<Relation> relations = contents.relations().stream()
                .filter(relation -> relation.status() != ReviewStatus.REJECTED
                        && shown.contains(relation.from())
                        && shown.contains(relation.to()))
                .toList();
        return new Shown(byDocument, relations);
    }

    /** Where a claim appears, oldest first. */
    public static List<Occurrence> places(MapContents contents, Claim claim) {
        return contents.occurrences().getOrDefault(claim.id(), List.of());
    }
}
