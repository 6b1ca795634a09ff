package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.rejoinder.relation.RelationType;
import org.springframework.stereotype.Component;

/** Arguments as the pages show them: every part in words. */
@Component
class ArgumentViews {

    private final Arguments arguments;
    private final Claims claims;
    private final Shelf shelf;

    ArgumentViews(Arguments arguments, Claims claims, Shelf shelf) {
        this.arguments = arguments;
        this.claims = claims;
        this.shelf = shelf;
    }

    /** The arguments that a claim is a premise, the conclusion or an undercutter of, those for or against it first. */
    List<ArgumentView> of(Claim.Id claim, ArgumentMap.Id map) {
        return of(claim, List.of(claim), map);
    }

    /** The arguments that any of these claims is part of, those for or against {@code first} before the others. */
    List<ArgumentView> of(Claim.Id first, List<Claim.Id> any, ArgumentMap.Id map) {
        List<Argument> found = arguments.ofAny(any).stream()
                .filter(argument -> argument.status() != ReviewStatus.REJECTED)
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        Set<Claim.Id> named = new HashSet<>();
        for (Argument argument : found) {
            named.add(argument.conclusion());
            named.addAll(argument.premises());
            named.addAll(argument.undercutters());
        }
        Map<Claim.Id, Part> parts = parts(named, map);
        List<ArgumentView> views = new ArrayList<>();
        found.stream()
                .filter(argument -> argument.conclusion().equals(first))
                .forEach(argument -> views.add(ArgumentView.of(argument, parts)));
        found.stream()
                .filter(argument -> !argument.conclusion().equals(first))
                .forEach(argument -> views.add(ArgumentView.of(argument, parts)));
        return views;
    }

    /** Claims with who holds them, by id; unknown ones are left out. */
    Map<Claim.Id, Part> parts(Set<Claim.Id> named, ArgumentMap.Id map) {
        Map<Claim.Id, List<Occurrence>> places = claims.occurrencesOf(named);
        Shelf.Fetched fetched = shelf.fetched(map);
        fetched.expect(places.values());
        Map<Claim.Id, Part> parts = new HashMap<>();
        claims.findAll(named).forEach((id, claim) -> {
            List<Occurrence> here = places.getOrDefault(id, List.of());
            String holder = here.isEmpty()
                    ? ""
                    : Wording.holder(
                            fetched.best(here),
                            fetched.document(fetched.best(here).document()));
            parts.put(id, new Part(id.value(), claim.text(), holder));
        });
        return parts;
    }

    /** A claim as part of an argument. */
    record Part(String claim, String text, String holder) {}

    /**
     * An argument.
     *
     * @param kind {@code supports} or {@code contradicts}
     * @param scheme the pattern of reasoning; null if nobody named one
     */
    record ArgumentView(
            String id,
            int version,
            String kind,
            String sign,
            List<Part> premises,
            List<String> unstated,
            Part conclusion,
            @Nullable String scheme,
            List<Part> undercutters) {

        ArgumentView {
            premises = List.copyOf(premises);
            unstated = List.copyOf(unstated);
            undercutters = List.copyOf(undercutters);
        }

        static ArgumentView of(Argument argument, Map<Claim.Id, Part> parts) {
            RelationType type = argument.type();
            return new ArgumentView(
                    argument.id().value(),
                    argument.version(),
                    RelationView.kind(type),
                    RelationView.sign(type),
                    all(argument.premises(), parts),
                    argument.unstated(),
                    part(argument.conclusion(), parts),
                    argument.scheme(),
                    all(argument.undercutters(), parts));
        }

        private static List<Part> all(List<Claim.Id> ids, Map<Claim.Id, Part> parts) {
            return ids.stream().map(id -> part(id, parts)).toList();
        }

        private static Part part(Claim.Id id, Map<Claim.Id, Part> parts) {
            return parts.getOrDefault(id, new Part(id.value(), id.value(), ""));
        }
    }
}
