package org.rejoinder.web.pages;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.review.Action;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Decisions;
import org.rejoinder.review.Subject;
import org.springframework.stereotype.Component;

/** What people have remarked on something. */
@Component
class Notes {

    private final Decisions decisions;

    Notes(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The notes on one record, newest first; those taken back are left out. */
    About about(Subject subject) {
        return new About(
                subject.kind().label(),
                subject.id(),
                decisions.about(subject).stream()
                        .filter(decision -> decision.action() == Action.NOTE && !decision.undone())
                        .map(Note::of)
                        .toList());
    }

    /**
     * The notes on one record.
     *
     * @param kind of the record, as in addresses
     * @param id of the record
     */
    record About(String kind, String id, List<Note> notes) {
        About {
            notes = List.copyOf(notes);
        }
    }

    /** One remark, by whom and on what day. */
    record Note(String by, @Nullable String day, String text) {
        static Note of(Decision decision) {
            String text = decision.note();
            return new Note(
                    decision.by(),
                    Wording.date(decision.at().atZone(ZoneId.systemDefault()).toLocalDate()),
                    text == null ? "" : text);
        }
    }
}
