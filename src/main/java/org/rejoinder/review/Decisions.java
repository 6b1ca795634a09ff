package org.rejoinder.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.springframework.stereotype.Component;

/** Carries out what people decide, and keeps it on record. */
@Component
public class Decisions {

    /**
     * Carries out {@code command} and records it, or does neither.
     *
     * @param by who decides
     * @param note why; null if nothing was said
     * @throws org.rejoinder.document.StaleVersion if a record has changed since the version that the command names
     * @throws org.rejoinder.claim.NotVerbatim if a quote does not stand at its place
     */
    public Decision decide(Command command, String by, @Nullable String note) {
        return decideAll(List.of(command), by, note).getFirst();
    }

    /** Carries out all commands in one transaction, or none; several share a batch, which is undone in one go. */
    public List<Decision> decideAll(List<Command> commands, String by, @Nullable String note) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Takes a decision back, with the batch it belongs to; the answer lists the decisions that this makes. */
    public List<Decision> undo(Decision.Id decision, String by) {
        throw new UnsupportedOperationException("not yet");
    }

    public Optional<Decision> find(Decision.Id decision) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The decisions about one record, newest first. */
    public List<Decision> about(Subject subject) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The decisions about a map and what stands in it, newest first. */
    public Page in(ArgumentMap.Id map, int offset, int limit) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Decisions of one page, and how many there are in all. */
    public record Page(List<Decision> decisions, long total) {
        public Page {
            decisions = List.copyOf(decisions);
        }
    }
}
