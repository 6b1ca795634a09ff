package org.rejoinder.analysis.overview;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

/**
 * A whole map at a glance. Counted is what stands in the newest texts: claims whatever their status (a page leaves out
 * rejected ones), relations that are not rejected.
 *
 * @param documents in the map's order
 * @param topics the largest first
 * @param rest claims that fall into no topic, in the order of a topic's claims
 * @param members every claim of a topic or of the rest, by id
 * @param contradictions between members, most confident first
 * @param leftOut claims of the map that are in neither, because it has too many to take in: those with the fewest relations
 */
public record MapOverview(
        List<Document> documents,
        List<Topic> topics,
        List<Claim.Id> rest,
        Map<Claim.Id, Member> members,
        List<Contradiction> contradictions,
        int leftOut) {

    public MapOverview {
        documents = List.copyOf(documents);
        topics = List.copyOf(topics);
        rest = List.copyOf(rest);
        members = Map.copyOf(members);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * Claims about the same thing.
     *
     * @param words what sets it apart, in words of its claims, the most telling first; may be empty
     * @param claims those with most relations first, ties by id; never empty
     */
    public record Topic(List<String> words, List<Claim.Id> claims) {
        public Topic {
            words = List.copyOf(words);
            claims = List.copyOf(claims);
        }

        /** A claim to call the topic by, whatever its words are: the same as long as its claims are. */
        public Claim.Id key() {
            return Collections.min(claims);
        }
    }

    /**
     * A claim of the map.
     *
     * @param voices who says it where
     * @param supports how many claims support it
     * @param contradictions how many contradict it or are contradicted by it
     */
    public record Member(Claim.Id claim, ReviewStatus status, Set<Voice> voices, int supports, int contradictions) {
        public Member {
            voices = Set.copyOf(voices);
        }

        public boolean contested() {
            return contradictions > 0;
        }

        /** Supported, and by nothing contradicted. */
        public boolean supportedOnly() {
            return contradictions == 0 && supports > 0;
        }
    }

    /**
     * Somebody in a document.
     *
     * @param holder name of a reported speaker; empty for the document's own voice
     */
    public record Voice(Document.Id document, String holder) {}

    /** Two claims that contradict each other. */
    public record Contradiction(Relation.Id relation, Claim.Id from, Claim.Id to, double confidence) {}
}
