package org.rejoinder.exchange.json;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.rejoinder.analysis.Provenance;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;
import org.rejoinder.review.Subject;

/** Reads single records, those of the map and those that decisions remember alike, and knows what is called how. */
final class RecordReading {

    final Ids<Document.Id> documents;
    final Ids<Claim.Id> claims;
    final Ids<Occurrence.Id> occurrences;
    final Ids<Relation.Id> relations;
    final Ids<Argument.Id> arguments;
    final Ids<String> runs;

    private final Ids<String> maps;

    RecordReading(JsonFile file) {
        documents = new Ids<>(file, "document", 'd', Document.Id::new);
        claims = new Ids<>(file, "claim", 'c', Claim.Id::new);
        occurrences = new Ids<>(file, "occurrence", 'o', Occurrence.Id::new);
        relations = new Ids<>(file, "relation", 'r', Relation.Id::new);
        arguments = new Ids<>(file, "argument", 'g', Argument.Id::new);
        runs = new Ids<>(file, "run", 'n', id -> id);
        maps = new Ids<>(file, "map", 'm', id -> id);
    }

    Claim claim(Fields fields, Claim.Id id) {
        return new Claim(
                id,
                fields.text("text"),
                fields.word("type", ClaimType.class, ClaimType.FACT),
                fields.share("checkWorthiness", 0),
                fields.share("confidence", 1),
                fields.word("status", ReviewStatus.class, ReviewStatus.PROPOSED),
                fields.word("origin", Origin.class, Origin.IMPORT),
                fields.number("version", 1, 1));
    }

    /**
     * @param id the relation's, made from what it would be if the file did not say
     * @param together whether two claims stand in one document; asked where the file does not say
     */
    Relation relation(
            Fields fields,
            Claim.Id from,
            Claim.Id to,
            UnaryOperator<Relation.Id> id,
            BiPredicate<Claim.Id, Claim.Id> together) {
        if (from.equals(to)) {
            throw fields.wrong("to", "A claim cannot relate to itself: \"from\" and \"to\" are the same.");
        }
        RelationType type = required(fields);
        boolean mutual = fields.flag("mutual", false) || type == RelationType.EQUIVALENT;
        boolean turned = mutual && to.compareTo(from) < 0;
        Claim.Id first = turned ? to : from;
        Claim.Id second = turned ? from : to;
        Scope scope = !fields.has("scope") && !together.test(first, second) ? Scope.CROSS : Scope.WITHIN;
        return new Relation(
                id.apply(Relation.Id.of(first, second, type)),
                first,
                second,
                type,
                fields.share("confidence", 1),
                fields.word("status", ReviewStatus.class, ReviewStatus.PROPOSED),
                fields.word("origin", Origin.class, Origin.IMPORT),
                fields.text("reason", ""),
                fields.word("scope", Scope.class, scope),
                mutual,
                fields.number("version", 1, 1));
    }

    private static RelationType required(Fields fields) {
        fields.text("type");
        return fields.word("type", RelationType.class, RelationType.SUPPORTS);
    }

    /** @param id the argument's, made from what it would be if the file did not say */
    Argument argument(Fields fields, List<Claim.Id> premises, Claim.Id conclusion, UnaryOperator<Argument.Id> id) {
        RelationType type = required(fields);
        if (premises.isEmpty()) {
            throw fields.wrong("premises", "An argument needs a premise that is a claim.");
        }
        if (premises.contains(conclusion)) {
            throw fields.wrong("conclusion", "A claim cannot be a premise of an argument for itself.");
        }
        if (type == RelationType.EQUIVALENT) {
            throw fields.wrong("type", "An argument supports or contradicts.");
        }
        List<String> unstated = fields.texts("unstated");
        return new Argument(
                id.apply(Argument.Id.of(premises, unstated, type, conclusion)),
                premises,
                unstated,
                type,
                conclusion,
                fields.textOrNull("scheme"),
                claims.anyOfEach(fields, "undercutters"),
                fields.word("status", ReviewStatus.class, ReviewStatus.PROPOSED),
                fields.number("version", 1, 1));
    }

    Provenance.Run run(Fields fields) {
        return new Provenance.Run(runs.own(fields), fields.textOrNull("pipeline"), fields.texts("models"));
    }

    /** What something is about; it may have gone. */
    Subject subject(Fields fields) {
        fields.text("kind");
        Subject.Kind kind = fields.word("kind", Subject.Kind.class, Subject.Kind.MAP);
        String id = fields.text("id");
        return switch (kind) {
            case CLAIM -> Subject.of(claims.fit(id));
            case OCCURRENCE -> Subject.of(occurrences.fit(id));
            case RELATION -> Subject.of(relations.fit(id));
            case ARGUMENT -> Subject.of(arguments.fit(id));
            case DOCUMENT -> new Subject(kind, documents.fit(id).value());
            case MAP -> new Subject(kind, maps.fit(id));
        };
    }
}
