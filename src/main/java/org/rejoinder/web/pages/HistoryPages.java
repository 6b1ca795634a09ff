package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.review.Action;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Decisions;
import org.rejoinder.review.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What people have decided in a map, newest first, each with what it changed and a way back. */
@Controller
class HistoryPages {

    private static final int PAGE = 25;

    private final ArgumentMaps maps;
    private final Claims claims;
    private final Decisions decisions;

    HistoryPages(ArgumentMaps maps, Claims claims, Decisions decisions) {
        this.maps = maps;
        this.claims = claims;
        this.decisions = decisions;
    }

    @GetMapping("/maps/{map}/history")
    String history(@PathVariable ArgumentMap.Id map, Query query, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Decisions.Page page = decisions.find(query.filter(map));
        Map<Claim.Id, String> texts = texts(page.decisions());
        model.addAttribute("site", Site.of(found, "review"));
        model.addAttribute("query", query);
        model.addAttribute("actions", Action.values());
        model.addAttribute("total", page.total());
        model.addAttribute("previous", query.number() > 1 ? query.number() - 1 : null);
        model.addAttribute("next", (long) query.number() * PAGE < page.total() ? query.number() + 1 : null);
        model.addAttribute("people", people(page.decisions(), query));
        model.addAttribute(
                "entries",
                batches(page.decisions()).stream()
                        .map(batch -> HistoryEntry.of(batch, later(batch), texts))
                        .toList());
        return "history";
    }

    /** Decisions made in one go together, in the order they come in. */
    private static List<List<Decision>> batches(List<Decision> made) {
        Map<String, List<Decision>> batches = new LinkedHashMap<>();
        for (Decision decision : made) {
            String key = decision.batch() == null ? decision.id().value() : decision.batch();
            batches.computeIfAbsent(key, one -> new ArrayList<>()).add(decision);
        }
        return List.copyOf(batches.values());
    }

    /** The names on this page, and the one that was asked for: suggestions, not all there are. */
    private static Set<String> people(List<Decision> made, Query query) {
        Set<String> people = made.stream().map(Decision::by).collect(Collectors.toCollection(TreeSet::new));
        Optional.ofNullable(query.person()).ifPresent(people::add);
        return people;
    }

    /** The decision that stands on top of one of these and has to be taken back first; null if none does. */
    private @Nullable Decision later(List<Decision> batch) {
        Decision first = batch.getFirst();
        // An import is about its map as others are; whether one stands on it is told when it is to be taken back.
        if (first.undone() || first.action() == Action.IMPORT) {
            return null;
        }
        for (Decision decision : batch.subList(0, Math.min(batch.size(), HistoryEntry.MOST_CHANGES))) {
            for (Subject subject : decision.about()) {
                Optional<Decision> later = decisions.about(subject).stream()
                        .takeWhile(other -> !other.id().equals(decision.id()))
                        .filter(other -> !other.undone() && other.undoes() == null && other.action() != Action.NOTE)
                        .filter(other -> other.batch() == null || !other.batch().equals(decision.batch()))
                        .findFirst();
                if (later.isPresent()) {
                    return later.get();
                }
            }
        }
        return null;
    }

    private Map<Claim.Id, String> texts(List<Decision> made) {
        Map<Claim.Id, String> texts = new HashMap<>();
        for (Decision decision : made) {
            decision.before().claims().forEach(claim -> texts.putIfAbsent(claim.id(), claim.text()));
        }
        List<Claim.Id> wanted = made.stream()
                .flatMap(decision -> HistoryEntry.named(decision).stream())
                .distinct()
                .toList();
        claims.findAll(wanted).forEach((id, claim) -> texts.put(id, claim.text()));
        return texts;
    }

    /**
     * What the filter form sends; every part may be missing.
     *
     * @param by who decided, the whole name
     * @param about kind and id of a record, with a colon between: only what was decided about it
     * @param page number of the page from 1
     */
    record Query(
            @Nullable String by,
            @Nullable Action action,
            @Nullable String about,
            @Nullable Integer page) {

        int number() {
            return page == null || page < 1 ? 1 : Math.min(page, 100_000);
        }

        @Nullable
        String person() {
            return by == null || by.isBlank() ? null : by.strip();
        }

        private @Nullable Subject subject() {
            return about == null ? null : Subject.parse(about).orElse(null);
        }

        /** Whether it leaves anything out. */
        public boolean narrows() {
            return person() != null || action != null || subject() != null;
        }

        Decisions.Filter filter(ArgumentMap.Id map) {
            return new Decisions.Filter(map, subject(), person(), action, (number() - 1) * PAGE, PAGE);
        }
    }
}
