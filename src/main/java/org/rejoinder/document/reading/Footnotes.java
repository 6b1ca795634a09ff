package org.rejoinder.document.reading;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.rejoinder.document.Block;

/** Tells the notes at the end of a text, or at the foot of a page, from its numbered paragraphs. */
record Footnotes(String text, List<Part> parts) {

    private static final Pattern NOTES_HEADING = Pattern.compile(
            "(?i)(?:foot|end)?notes?(?: and references)?:?|references:?|bibliography:?|works cited:?|sources:?|citations:?");

    void mark() {
        underHeading();
        BitSet referred = NoteNumbers.in(text, parts);
        trailing(referred);
        scattered();
    }

    private void underHeading() {
        for (int at = 0; at < parts.size(); at++) {
            boolean heads = parts.get(at).lines() == 1
                    && NOTES_HEADING.matcher(parts.get(at).text(text)).matches();
            if (!heads || parts.get(at).is(Block.Kind.BOILERPLATE)) {
                continue;
            }
            boolean numbered = false;
            for (int note = at + 1; note < parts.size() && !parts.get(note).is(Block.Kind.HEADING); note++) {
                Part part = parts.get(note);
                numbered |= part.marker() != null;
                if (numbered && part.marker() == null && part.alone()) {
                    break;
                }
                if (part.marker() != null || !numbered) {
                    become(note);
                }
            }
            parts.set(at, parts.get(at).as(Block.Kind.HEADING, 2));
        }
    }

    /** The last numbered list of a text that begins again at 1 and whose numbers occur in the text as references. */
    private void trailing(BitSet referred) {
        int last = parts.size() - 1;
        while (last >= 0
                && (parts.get(last).is(Block.Kind.BOILERPLATE)
                        || parts.get(last).is(Block.Kind.FOOTNOTE))) {
            last--;
        }
        int first = last;
        while (first >= 0 && isNote(first) && (first == last || isBefore(first))) {
            first--;
        }
        first++;
        if (first > last || first == 0 || number(first) != 1) {
            return;
        }
        int count = last - first + 1;
        int found = 0;
        for (int number = 1; number <= count; number++) {
            found += referred.get(number) ? 1 : 0;
        }
        // Square brackets say by themselves what they are.
        boolean bracketed = style(first).equals("[1]");
        if (found >= (bracketed ? 1 : Math.max(1, count * 0.6))) {
            for (int at = first; at <= last; at++) {
                become(at);
            }
        }
    }

    private boolean isBefore(int at) {
        Marker marker = parts.get(at).marker();
        Marker next = parts.get(at + 1).marker();
        return marker != null && next != null && next.follows(marker);
    }

    /** Lines that begin with a bare number to which the text before them refers. */
    private void scattered() {
        BitSet referred = new BitSet();
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            Marker marker = part.marker();
            boolean runningText = part.is(Block.Kind.PARAGRAPH) || part.is(Block.Kind.LIST_ITEM);
            boolean raised = marker != null && marker.style().equals("¹");
            if (runningText && marker != null && (raised || (marker.isBare() && referred.get(marker.number())))) {
                become(at);
            } else {
                referred.or(NoteNumbers.in(text, parts.subList(at, at + 1)));
            }
        }
    }

    private boolean isNote(int at) {
        Part part = parts.get(at);
        Marker marker = part.marker();
        return marker != null && marker.isNoteNumber() && !part.is(Block.Kind.HEADING);
    }

    private String style(int at) {
        Marker marker = parts.get(at).marker();
        return marker == null ? "" : marker.style();
    }

    private int number(int at) {
        Marker marker = parts.get(at).marker();
        return marker == null ? 0 : marker.number();
    }

    private void become(int at) {
        Part part = parts.get(at);
        Marker marker = part.marker();
        int start = marker != null && marker.isBare() ? part.start() + marker.length() : part.start();
        if (!part.is(Block.Kind.BOILERPLATE) && start < part.end()) {
            parts.set(at, part.between(start, part.end()).as(Block.Kind.FOOTNOTE, 0));
        }
    }
}
