package org.rejoinder.document.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rejoinder.document.Block;
import org.rejoinder.document.SnapshotText;

/** What the head of a text says about its publication. */
public final class Publication {

    private Publication() {}

    /** The first full date on a date line among {@code head}; days of later changes do not count. */
    public static Optional<LocalDate> day(SnapshotText text, List<Block> head) {
        return head.stream()
                .filter(block -> block.kind() == Block.Kind.BOILERPLATE)
                .flatMap(block -> Boilerplate.dayOf(text.substring(block.passage())).stream())
                .findFirst();
    }
}
