package org.rejoinder.analysis.live;

/** What somebody who watches a map is told. The id is where they stand then; give it to go on from there. */
public sealed interface LiveEvent {

    String id();

    /** The watch begins here; nothing was missed. */
    record Here(String id) implements LiveEvent {}

    /** Something has changed. */
    record Changed(String id, MapChange change) implements LiveEvent {}

    /** What happened in between is not known any more: read anew whatever is shown. */
    record Reload(String id) implements LiveEvent {}
}
