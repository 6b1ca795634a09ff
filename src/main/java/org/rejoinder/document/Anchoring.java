package org.rejoinder.document;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds a quote again in another version of its text. */
@Component
public class Anchoring {

    /** Where a quote stands now. */
    public sealed interface Found {}

    /** The same words at the same place. */
    public record Exact(Passage passage) implements Found {}

    /**
     * Found at one other place, beyond doubt.
     *
     * @param score how well words, context and place agree, 0..1
     */
    public record Moved(Passage passage, double score) implements Found {}

    /**
     * One or more places might be meant; a person has to choose.
     *
     * @param passages by position; at least one
     */
    public record Ambiguous(List<Passage> passages) implements Found {
        public Ambiguous {
            passages = List.copyOf(passages);
        }
    }

    /** Not there any more. */
    public record Orphaned() implements Found {}

    /** Looks for {@code old} in {@code newText}. */
    public Found find(Quote old, SnapshotText newText) {
        throw new UnsupportedOperationException();
    }
}
