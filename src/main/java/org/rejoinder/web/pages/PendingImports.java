package org.rejoinder.web.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.rejoinder.importing.ImportRequest;
import org.springframework.stereotype.Component;

/** Maps that somebody has brought and looks at before taking them in. A few at most, and none for long: they are large. */
@Component
class PendingImports {

    private static final int MOST = 4;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Clock clock;
    private final Deque<Pending> kept = new ArrayDeque<>();

    PendingImports(Clock clock) {
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param id by which the page asks for it again; not to be guessed
     * @param file its name, as given
     */
    record Pending(String id, String file, ImportRequest request, Instant since) {}

    /** Keeps a map for a while; the oldest goes if there are too many. */
    synchronized Pending keep(String file, ImportRequest request) {
        forgetOld();
        if (kept.size() >= MOST) {
            kept.removeFirst();
        }
        Pending pending = new Pending(UUID.randomUUID().toString(), file, request, clock.instant());
        kept.addLast(pending);
        return pending;
    }

    /** Empty if it is not kept any more. */
    synchronized Optional<Pending> find(String id) {
        forgetOld();
        return kept.stream().filter(pending -> pending.id().equals(id)).findFirst();
    }

    synchronized void forget(Pending pending) {
        kept.remove(pending);
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(LONGEST);
        kept.removeIf(pending -> pending.since().isBefore(oldest));
    }
}
