package org.rejoinder.document;

/** How well a quote's place is known in the newest snapshot of its document. */
public enum AnchorState {
    /** The same words at the same place. */
    EXACT,
    /** Found at one other place, beyond doubt. */
    MOVED,
    /** Several places fit about equally well; a person has to choose. */
    AMBIGUOUS,
    /** Not there any more. */
    ORPHANED
}
