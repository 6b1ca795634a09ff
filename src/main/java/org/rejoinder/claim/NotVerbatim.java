package org.rejoinder.claim;

/** A quote that does not stand at its place in its snapshot; it was not stored. */
public final class NotVerbatim extends RuntimeException {

    public NotVerbatim(Occurrence occurrence) {
        super("The words \"%s\" do not stand at %d..%d of snapshot %s"
                .formatted(
                        occurrence.quote().exact(),
                        occurrence.quote().passage().start(),
                        occurrence.quote().passage().end(),
                        occurrence.snapshot()));
    }
}
