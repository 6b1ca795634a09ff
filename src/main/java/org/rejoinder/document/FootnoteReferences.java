package org.rejoinder.document;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.document.reading.NoteNumbers;
import org.rejoinder.document.reading.NoteNumbers.Reference;

/**
 * Finds the numbers in a running text that refer to footnotes, as in {@code efforts3 will}. They stay in the snapshot;
 * whoever quotes a sentence as a claim may leave them out.
 */
public final class FootnoteReferences {

    private FootnoteReferences() {}

    private record Found(Passage passage, Reference reference) {}

    /**
     * The passages of such numbers, in order; empty where the text has none. A number counts if it is glued to a word or
     * full stop and there is a footnote for it, or if, less clearly written, it continues the count of those before it.
     */
    public static List<Passage> find(SnapshotText text, List<Block> blocks) {
        int notes = (int) blocks.stream()
                .filter(block -> block.kind() == Block.Kind.FOOTNOTE)
                .count();
        List<Found> all = new ArrayList<>();
        for (Block block : blocks) {
            boolean running = switch (block.kind()) {
                case PARAGRAPH, LIST_ITEM, HEADING -> true;
                case FOOTNOTE, BOILERPLATE -> false;
            };
            if (running) {
                int start = text.toCharIndex(block.passage().start());
                for (Reference reference : NoteNumbers.in(text.substring(block.passage()))) {
                    all.add(new Found(text.passage(start + reference.start(), start + reference.end()), reference));
                }
            }
        }
        return counted(all, notes);
    }

    /** Without footnotes at the end, only an unbroken count from 1 is believed. */
    private static List<Passage> counted(List<Found> all, int notes) {
        List<Found> kept = new ArrayList<>();
        int count = 0;
        for (int at = 0; at < all.size(); at++) {
            Reference reference = all.get(at).reference();
            int number = reference.number();
            boolean next = number == count + 1;
            // A few notes may have lost their reference, or have it in a form that is not seen.
            boolean soon = number > count && number <= count + 3 && number <= notes;
            boolean clear = reference.clear() && number <= notes;
            boolean clearlyNext = next && reference.clear();
            boolean unclearNext = next && number <= notes && !clearerFollows(all, at);
            if (clear || clearlyNext || unclearNext || (soon && glued(reference, notes))) {
                kept.add(all.get(at));
                count = Math.max(count, number > count + 3 ? count : number);
            }
        }
        return kept.stream().map(Found::passage).toList();
    }

    private static boolean glued(Reference reference, int notes) {
        return reference.clear() || (reference.glued() && reference.number() <= notes);
    }

    /** Whether the same number comes again, better written, before the count goes on. */
    private static boolean clearerFollows(List<Found> all, int at) {
        if (all.get(at).reference().glued()) {
            return false;
        }
        int number = all.get(at).reference().number();
        for (Found later : all.subList(at + 1, all.size())) {
            if (later.reference().number() == number && later.reference().glued()) {
                return true;
            }
            if (later.reference().number() == number + 1) {
                return false;
            }
        }
        return false;
    }
}
