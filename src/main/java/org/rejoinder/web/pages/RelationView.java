package org.rejoinder.web.pages;

import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

/**
 * A relation with both its passages, as read from the near claim to the far one.
 *
 * @param accepted whether a person has accepted it
 * @param kind {@code supports}, {@code contradicts} or {@code equivalent}: what style sheets go by
 * @param sign plus, minus (U+2212) or equals
 * @param words what the relation says in words, read from the claim at {@code near}
 * @param confidence in words
 * @param percent confidence, 0..100
 * @param scope where it was found, in words
 * @param near the one passage; unless it supports, with what the other says otherwise marked
 * @param far the other passage, likewise
 */
record RelationView(
        String id,
        int version,
        boolean accepted,
        String kind,
        String sign,
        String words,
        String reason,
        String confidence,
        int percent,
        String status,
        String scope,
        PlaceView near,
        PlaceView far) {

    static RelationView of(Relation relation, PlaceView near, PlaceView far) {
        boolean compared = relation.type() != RelationType.SUPPORTS;
        return new RelationView(
                relation.id().value(),
                relation.version(),
                relation.status() == ReviewStatus.ACCEPTED,
                kind(relation.type()),
                sign(relation.type()),
                Wording.verb(relation, relation.from().value().equals(near.claim())),
                relation.reason(),
                Wording.confidence(relation.confidence()),
                Wording.percent(relation.confidence()),
                Wording.status(relation.status()),
                Wording.say(relation.scope() == Scope.CROSS ? "words.scope.cross" : "words.scope.within"),
                compared ? near.against(far) : near,
                compared ? far.against(near) : far);
    }

    static String kind(RelationType type) {
        return switch (type) {
            case SUPPORTS -> "supports";
            case CONTRADICTS -> "contradicts";
            case EQUIVALENT -> "equivalent";
        };
    }

    static String sign(RelationType type) {
        return switch (type) {
            case SUPPORTS -> "+";
            case CONTRADICTS -> "−";
            case EQUIVALENT -> "=";
        };
    }
}
