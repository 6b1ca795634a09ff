package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Block;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.extraction.LoadedWords;
import org.rejoinder.language.TextSpan;

/**
 * A snapshot's text as published, with its claims marked in place.
 *
 * <p>Marks may nest and overlap, which elements cannot: every block is cut at each start and end, and a stretch belongs
 * to the shortest claim over it.
 */
final class ReaderText {

    /** Longest list marker or number that is shown as published; longer matter between blocks is none. */
    private static final int LONGEST_MARKER = 6;

    private final SnapshotText text;
    private final List<Block> blocks;
    private final List<Occurrence> occurrences;
    private final Margin.Beside beside;
    private final Set<Occurrence.Id> begun = new HashSet<>();

    private ReaderText(Snapshot snapshot, List<Occurrence> occurrences, Margin.Beside beside) {
        this.text = snapshot.text();
        this.blocks = snapshot.blocks();
        this.occurrences = occurrences;
        this.beside = beside;
    }

    /**
     * The parts of {@code snapshot} in order, list items gathered into lists.
     *
     * @param occurrences those of this snapshot, by place
     * @param beside how their claims stand, and what is shown beside them
     */
    static List<Part> of(Snapshot snapshot, List<Occurrence> occurrences, Margin.Beside beside) {
        return new ReaderText(snapshot, occurrences, beside).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int index = 0;
        Integer page = null;
        while (index < blocks.size()) {
            Block block = blocks.get(index);
            Integer turned = block.page() != null && !block.page().equals(page) ? block.page() : null;
            page = block.page() == null ? page : block.page();
            if (block.kind() == Block.Kind.LIST_ITEM) {
                int end = index;
                while (end < blocks.size() && blocks.get(end).kind() == Block.Kind.LIST_ITEM) {
                    end++;
                }
                parts.add(new Part("list", 0, "", "", List.of(), List.of(), items(index, end), turned));
                index = end;
            } else {
                parts.add(part(index, List.of(), turned));
                index++;
            }
        }
        return parts;
    }

    /** The items in {@code [from, to)}, those of greater depth as children of the one before them. */
    private List<Part> items(int from, int to) {
        List<Part> items = new ArrayList<>();
        int index = from;
        while (index < to) {
            int level = blocks.get(index).level();
            int end = index + 1;
            while (end < to && blocks.get(end).level() > level) {
                end++;
            }
            items.add(part(index, items(index + 1, end), null));
            index = end;
        }
        return items;
    }

    private Part part(int index, List<Part> children, @Nullable Integer page) {
        Block block = blocks.get(index);
        String kind = switch (block.kind()) {
            case HEADING -> "heading";
            case PARAGRAPH -> "paragraph";
            case LIST_ITEM -> "item";
            case FOOTNOTE -> "footnote";
            case BOILERPLATE -> "boilerplate";
        };
        List<Run> runs = runs(block);
        String anchor = "b" + block.passage().start();
        return new Part(kind, block.level(), anchor, marker(index), runs, cards(runs), children, page);
    }

    /** What stands beside the claims that begin here. */
    private List<Margin.Card> cards(List<Run> runs) {
        return runs.stream()
                .map(Run::mark)
                .filter(Objects::nonNull)
                .filter(Mark::first)
                .map(mark -> beside.cards().get(new Occurrence.Id(mark.occurrence())))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What stands between the block before and this one: a bullet or number, as published. */
    private String marker(int index) {
        int from = index == 0 ? 0 : blocks.get(index - 1).passage().end();
        int to = blocks.get(index).passage().start();
        String between = from < to ? text.substring(new Passage(from, to)).strip() : "";
        return between.length() <= LONGEST_MARKER && between.indexOf('\n') < 0 ? between : "";
    }

    private List<Run> runs(Block block) {
        Passage passage = block.passage();
        List<Occurrence> here = occurrences.stream()
                .filter(occurrence -> occurrence.quote().passage().overlaps(passage))
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(Set.of(passage.start(), passage.end()));
        for (Occurrence occurrence : here) {
            cuts.add(Math.max(passage.start(), occurrence.quote().passage().start()));
            cuts.add(Math.min(passage.end(), occurrence.quote().passage().end()));
        }
        List<Run> runs = new ArrayList<>();
        Integer start = cuts.pollFirst();
        for (Integer end : cuts) {
            if (start != null) {
                runs.add(run(new Passage(start, end), here));
            }
            start = end;
        }
        return runs;
    }

    private Run run(Passage stretch, List<Occurrence> here) {
        return here.stream()
                .filter(occurrence -> occurrence.quote().passage().contains(stretch))
                .min(Comparator.comparingInt((Occurrence occurrence) ->
                                occurrence.quote().passage().length())
                        .thenComparing(occurrence -> occurrence.id().value()))
                .map(occurrence -> Run.of(stretch.start(), text.substring(stretch), mark(occurrence)))
                .orElseGet(() -> Run.of(stretch.start(), text.substring(stretch), null));
    }

    private Mark mark(Occurrence occurrence) {
        return new Mark(
                occurrence.id().value(),
                occurrence.claim().value(),
                beside.bearings()
                        .getOrDefault(occurrence.claim(), Bearing.PLAIN)
                        .label(),
                occurrence.loaded(),
                begun.add(occurrence.id()));
    }

    /**
     * One part of the text.
     *
     * @param kind {@code heading}, {@code paragraph}, {@code list}, {@code item}, {@code footnote} or
     *     {@code boilerplate}
     * @param level depth of a heading or item, from 1
     * @param anchor its fragment in the page's address; empty for a list
     * @param marker bullet or number as published; may be empty
     * @param cards what other documents say about the claims that begin here
     * @param children items of a list, or those below an item
     * @param page number of the page that begins with this part; null if none does
     */
    record Part(
            String kind,
            int level,
            String anchor,
            String marker,
            List<Run> runs,
            List<Margin.Card> cards,
            List<Part> children,
            @Nullable Integer page) {
        Part {
            runs = List.copyOf(runs);
            cards = List.copyOf(cards);
            children = List.copyOf(children);
        }

        /** Its words without marks. */
        public String words() {
            return String.join("", runs.stream().map(Run::text).toList());
        }
    }

    /**
     * A stretch of text, with the claim it belongs to if any.
     *
     * @param at where in the snapshot it begins, in code points
     * @param pieces the same text, cut where loaded words begin and end; one piece outside loaded passages
     */
    record Run(int at, String text, @Nullable Mark mark, List<Piece> pieces) {
        Run {
            pieces = List.copyOf(pieces);
        }

        static Run of(int at, String text, @Nullable Mark mark) {
            List<Piece> pieces = mark != null && mark.loaded() ? pieces(text) : List.of(new Piece(text, false));
            return new Run(at, text, mark, pieces);
        }

        private static List<Piece> pieces(String text) {
            List<Piece> pieces = new ArrayList<>();
            int done = 0;
            for (TextSpan word : LoadedWords.in(text)) {
                if (word.start() > done) {
                    pieces.add(new Piece(text.substring(done, word.start()), false));
                }
                pieces.add(new Piece(word.of(text), true));
                done = word.end();
            }
            if (done < text.length()) {
                pieces.add(new Piece(text.substring(done), false));
            }
            return pieces;
        }
    }

    /** Part of a stretch: loaded words, or what stands between them. */
    record Piece(String text, boolean loaded) {}

    /**
     * A claim over a stretch.
     *
     * @param standing label of its {@link Bearing}
     * @param first whether this is the first stretch of its occurrence, which carries the anchor
     */
    record Mark(String occurrence, String claim, String standing, boolean loaded, boolean first) {}
}
