package org.rejoinder.analysis.findings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ContentId;
import org.rejoinder.relation.Relation;

/**
 * One thing that a rule found. It says where the reasoning is weak, not who is right.
 *
 * @param claims those involved, those it is about first, none twice
 * @param about how many of them it is about, at least 1
 * @param relations those by which it holds, in the order in which they are read
 * @param places passages to show, of claims in their order
 * @param resting how many claims rest on what it is about, at most {@value Ground#MOST_RESTING}: what would be touched
 * @param details names and figures, as written in the texts, that tell this finding from others of its rule
 * @param note what a user's own rule says of it; null if nothing
 */
public record Finding(
        Id id,
        Rule rule,
        List<Claim> claims,
        int about,
        List<Relation> relations,
        List<Occurrence> places,
        int resting,
        List<String> details,
        @Nullable String note) {

    public Finding {
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
        places = List.copyOf(places);
        details = List.copyOf(details);
    }

    /** What fills the message of its rule: how many claims rest on it, how many are involved, how many it is about, then the details. */
    public List<Object> facts() {
        List<Object> facts = new ArrayList<>(List.of(resting, claims.size(), about));
        facts.addAll(details);
        return facts;
    }

    /** What was found, in an English sentence. */
    public String says() {
        if (rule.builtIn()) {
            return new MessageFormat(rule.pattern(), Locale.ENGLISH).format(facts().toArray());
        }
        return note == null ? rule.title() : note;
    }

    /** Identity of a finding: {@code f-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) implements Comparable<Id> {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        /** The id of what a rule finds about these claims, whatever their order; the same on every run. */
        static Id of(String rule, Collection<Claim.Id> claims) {
            return new Id(ContentId.of(
                    "f",
                    Stream.concat(
                                    Stream.of(rule),
                                    claims.stream().map(Claim.Id::value).sorted())
                            .toArray(String[]::new)));
        }

        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
