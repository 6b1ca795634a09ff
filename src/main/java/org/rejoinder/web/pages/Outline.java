package org.rejoinder.web.pages;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rejoinder.analysis.Neighbourhood;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * The focus map in words: the same claims as in the picture, each once, below the claim it is reached from. For screen
 * readers, for print, and for whoever prefers a list.
 *
 * @param focus the claim in the middle, with what leads away from it
 */
record Outline(Entry focus) {

    /**
     * One claim.
     *
     * @param kind of the relation that leads here; empty for the focus
     * @param words the relation as it reads from the claim above; empty for the focus
     * @param confidence of that relation in words; empty for the focus
     * @param holder who holds it, and what else is told above its box
     * @param onto address of the map with this claim in focus
     */
    record Entry(
            String claim,
            String text,
            String holder,
            String kind,
            String sign,
            String words,
            String confidence,
            String onto,
            List<Toggle> toggles,
            List<Entry> below) {
        Entry {
            toggles = List.copyOf(toggles);
            below = List.copyOf(below);
        }
    }

    /** What can be opened or folded at a claim: in short, in full, and the address that does it. */
    record Toggle(String words, String label, String address) {}

    static Outline of(Neighbourhood around, FocusWords words) {
        return new Outline(new Builder(around, words).focus());
    }

    private static final class Builder {
        private final Neighbourhood around;
        private final FocusWords words;
        private final Map<Claim.Id, Claim> claims;
        private final Set<Claim.Id> placed = new HashSet<>();

        Builder(Neighbourhood around, FocusWords words) {
            this.around = around;
            this.words = words;
            this.claims =
                    around.claims().stream().collect(toMap(Claim::id, Function.identity(), (first, second) -> first));
        }

        Entry focus() {
            Claim focus = around.focus();
            placed.add(focus.id());
            return entry(focus, "", "", "", "", below(focus.id()));
        }

        /** Neighbours not placed yet; all of one claim are taken before any goes deeper. */
        private List<Entry> below(Claim.Id above) {
            List<Relation> leading = new ArrayList<>();
            for (Relation relation : around.relations()) {
                boolean touches = relation.from().equals(above) || relation.to().equals(above);
                if (touches && claims.containsKey(relation.other(above)) && placed.add(relation.other(above))) {
                    leading.add(relation);
                }
            }
            List<Entry> entries = new ArrayList<>(
                    leading.stream().map(relation -> reached(relation, above)).toList());
            around.arguments().forEach(argument -> entries.addAll(byArgument(argument, above)));
            return entries;
        }

        /** What only an argument leads to: from its conclusion the other claims, from these the conclusion. */
        private List<Entry> byArgument(Argument argument, Claim.Id above) {
            String kind = RelationView.kind(argument.type());
            List<Entry> entries = new ArrayList<>();
            if (argument.conclusion().equals(above)) {
                for (Claim.Id premise : argument.premises()) {
                    add(entries, premise, argument.type(), "focus.argument.premise." + kind);
                }
                for (Claim.Id against : argument.undercutters()) {
                    add(entries, against, RelationType.CONTRADICTS, "focus.argument.attacked");
                }
            } else if (argument.premises().contains(above)) {
                add(entries, argument.conclusion(), argument.type(), "focus.argument.conclusion." + kind);
            } else if (argument.undercutters().contains(above)) {
                add(entries, argument.conclusion(), RelationType.CONTRADICTS, "focus.argument.attacks");
            }
            return entries;
        }

        private void add(List<Entry> entries, Claim.Id id, RelationType type, String verb) {
            Claim claim = claims.get(id);
            if (claim != null && placed.add(id)) {
                entries.add(entry(
                        claim, RelationView.kind(type), RelationView.sign(type), Wording.say(verb), "", below(id)));
            }
        }

        private Entry reached(Relation relation, Claim.Id above) {
            Claim.Id id = relation.other(above);
            return entry(
                    claims.getOrDefault(id, around.focus()),
                    RelationView.kind(relation.type()),
                    RelationView.sign(relation.type()),
                    Wording.verb(relation, relation.from().equals(above)),
                    Wording.confidenceInFull(relation.confidence()),
                    below(id));
        }

        private Entry entry(Claim claim, String kind, String sign, String verb, String confidence, List<Entry> below) {
            return new Entry(
                    claim.id().value(),
                    claim.text(),
                    words.caption(claim),
                    kind,
                    sign,
                    verb,
                    confidence,
                    words.address().onto(claim.id()).toString(),
                    words.toggles(claim.id()).stream()
                            .map(toggle -> new Toggle(toggle.words(), toggle.label(claim), toggle.address()))
                            .toList(),
                    below);
        }
    }
}
