package org.rejoinder.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headings that stand open at some place of a document, outermost first. */
public final class Headings {

    /** What parts the titles of a path. */
    public static final String SEPARATOR = " › ";

    private final List<Heading> open = new ArrayList<>();

    /** The path of headings above {@code passage}; empty if it stands under none. */
    public static Optional<String> above(Snapshot snapshot, Passage passage) {
        Headings headings = new Headings();
        for (Block block : snapshot.blocks()) {
            if (block.passage().end() > passage.start()) {
                break;
            }
            headings.enter(block, snapshot.text().substring(block.passage()));
        }
        return headings.path();
    }

    /** Goes past {@code block}, whose words are {@code words}: a heading closes those of its own level and deeper. */
    public void enter(Block block, String words) {
        if (block.kind() == Block.Kind.HEADING) {
            open.removeIf(heading -> heading.level() >= block.level());
            open.add(new Heading(block.level(), words.strip().replaceAll("\\s+", " ")));
        }
    }

    /** The titles, joined by {@value #SEPARATOR}; empty if none is open. */
    public Optional<String> path() {
        return open.stream().map(Heading::title).reduce((outer, inner) -> outer + SEPARATOR + inner);
    }

    private record Heading(int level, String title) {}
}
