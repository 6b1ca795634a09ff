package org.rejoinder.exchange;

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
        Map<Document, List<Claim>> byDocument = new LinkedHashMap<>();
        Set<Claim.Id> shown = new HashSet<>();
        for (Document document : contents.documents()) {
            List<Claim> here = contents.claims().stream()
                    .filter(claim -> claim.status() != ReviewStatus.REJECTED
                            && places(contents, claim).stream()
                                    .limit(1)
                                    .anyMatch(place -> place.document().equals(document.id())))
                    .toList();
            if (!here.isEmpty()) {
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
