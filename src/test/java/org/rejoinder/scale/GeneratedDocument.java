package org.rejoinder.scale;

import java.util.List;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Relation;

/**
 * A document with what the pipeline would have found in it.
 *
 * @param topic number of what it is about, from 0
 * @param claims by place; most new, some first asserted by an earlier document
 * @param relations whose ends are in this document or an earlier one
 */
record GeneratedDocument(
        int topic, Document document, Snapshot snapshot, List<PlacedClaim> claims, List<Relation> relations) {

    GeneratedDocument {
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
    }
}
