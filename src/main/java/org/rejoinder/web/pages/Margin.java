package org.rejoinder.web.pages;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.stereotype.Component;

/** What stands beside a document's text: how each of its claims stands, and what other documents say about it. */
@Component
class Margin {

    /** Contradictions first: they are what a reader of one side misses. */
    private static final List<RelationType> ORDER =
            List.of(RelationType.CONTRADICTS, RelationType.SUPPORTS, RelationType.EQUIVALENT);

    private final Claims claims;
    private final Relations relations;
    private final Shelf shelf;

    Margin(Claims claims, Relations relations, Shelf shelf) {
        this.claims = claims;
        this.relations = relations;
        this.shelf = shelf;
    }

    /** The margin of a document, of which {@code here} are the occurrences shown. */
    Beside of(Document.Id document, List<Occurrence> here, ArgumentMap.Id map) {
        Set<Claim.Id> own = here.stream().map(Occurrence::claim).collect(toSet());
        if (own.isEmpty()) {
            return new Beside(Map.of(), Map.of());
        }
        List<Relation> touching = relations.ofAny(own, map);
        return new Beside(bearings(own, touching, map), notes(document, here, touching, map));
    }

    private Map<Claim.Id, Bearing> bearings(Set<Claim.Id> own, List<Relation> touching, ArgumentMap.Id map) {
        Set<Claim.Id> supported = new HashSet<>();
        Map<Claim.Id, Set<Claim.Id>> opponents = new HashMap<>();
        for (Relation relation : touching) {
            if (relation.type() == RelationType.SUPPORTS) {
                supported.add(relation.to());
            } else if (relation.type() == RelationType.CONTRADICTS) {
                opponents
                        .computeIfAbsent(relation.from(), id -> new HashSet<>())
                        .add(relation.to());
                opponents.computeIfAbsent(relation.to(), id -> new HashSet<>()).add(relation.from());
            }
        }
        Set<Claim.Id> attackers = new HashSet<>();
        own.forEach(claim -> attackers.addAll(opponents.getOrDefault(claim, Set.of())));
        Map<Claim.Id, Set<Claim.Id>> answers = new HashMap<>();
        for (Relation relation : attackers.isEmpty() ? List.<Relation>of() : relations.ofAny(attackers, map)) {
            if (relation.type() == RelationType.CONTRADICTS) {
                answers.computeIfAbsent(relation.from(), id -> new HashSet<>()).add(relation.to());
                answers.computeIfAbsent(relation.to(), id -> new HashSet<>()).add(relation.from());
            }
        }
        Map<Claim.Id, Bearing> bearings = new HashMap<>();
        for (Claim.Id claim : own) {
            Set<Claim.Id> against = opponents.getOrDefault(claim, Set.of());
            boolean answered = against.stream()
                    .flatMap(opponent -> answers.getOrDefault(opponent, Set.of()).stream())
                    .anyMatch(answer -> !answer.equals(claim));
            bearings.put(claim, Bearing.of(supported.contains(claim), !against.isEmpty(), answered));
        }
        return bearings;
    }

    private Map<Occurrence.Id, Card> notes(
            Document.Id document, List<Occurrence> here, List<Relation> touching, ArgumentMap.Id map) {
        Set<Claim.Id> ends = new HashSet<>();
        touching.forEach(relation -> ends.addAll(List.of(relation.from(), relation.to())));
        Map<Claim.Id, Claim> known = claims.findAll(ends);
        Map<Claim.Id, List<Occurrence>> places = claims.occurrencesOf(ends);
        Shelf.Fetched fetched = shelf.fetched(map);
        fetched.expect(places.values());
        Map<Claim.Id, List<Relation>> byClaim = new HashMap<>();
        for (Relation relation : touching) {
            byClaim.computeIfAbsent(relation.from(), id -> new ArrayList<>()).add(relation);
            byClaim.computeIfAbsent(relation.to(), id -> new ArrayList<>()).add(relation);
        }
        Map<Occurrence.Id, Card> cards = new LinkedHashMap<>();
        for (Occurrence place : here) {
            List<Note> notes = byClaim.getOrDefault(place.claim(), List.of()).stream()
                    .filter(relation -> isAbout(relation, place.claim()))
                    .sorted(Comparator.comparingInt(relation -> ORDER.indexOf(relation.type())))
                    .flatMap(relation -> notes(document, relation, place.claim(), known, places, fetched).stream())
                    .toList();
            if (!notes.isEmpty()) {
                cards.put(place.id(), new Card(place.id().value(), place.claim().value(), notes));
            }
        }
        return cards;
    }

    /** What the claim at a relation's other end says in another document; none if it stands in no other. */
    private static List<Note> notes(
            Document.Id document,
            Relation relation,
            Claim.Id near,
            Map<Claim.Id, Claim> known,
            Map<Claim.Id, List<Occurrence>> places,
            Shelf.Fetched fetched) {
        Claim far = known.get(relation.other(near));
        if (far == null) {
            return List.of();
        }
        return elsewhere(document, far.id(), places, fetched).stream()
                .map(there -> Note.of(relation, far, there, fetched))
                .toList();
    }

    /** What a claim supports elsewhere tells nothing about the claim itself. */
    private static boolean isAbout(Relation relation, Claim.Id claim) {
        return relation.type() != RelationType.SUPPORTS || relation.to().equals(claim);
    }

    /** The first place of a claim in another document of the map; none if it stands in no other. */
    private static List<Occurrence> elsewhere(
            Document.Id document, Claim.Id claim, Map<Claim.Id, List<Occurrence>> places, Shelf.Fetched fetched) {
        return places.getOrDefault(claim, List.of()).stream()
                .filter(Shelf.Fetched::isInText)
                .filter(fetched::isInMap)
                .filter(place -> !place.document().equals(document))
                .limit(1)
                .toList();
    }

    /**
     * What stands beside a text.
     *
     * @param cards by the occurrence they stand beside, in the order of the text
     */
    record Beside(Map<Claim.Id, Bearing> bearings, Map<Occurrence.Id, Card> cards) {}

    /**
     * What other documents say about one passage.
     *
     * @param notes at least one, contradictions first, then most confident first
     */
    record Card(String occurrence, String claim, List<Note> notes) {

        /** How many notes are shown before the rest is counted. */
        private static final int SHOWN = 2;

        Card {
            notes = List.copyOf(notes);
        }

        public List<Note> first() {
            return notes.subList(0, Math.min(SHOWN, notes.size()));
        }

        /** How many notes are not shown. */
        public int more() {
            return Math.max(0, notes.size() - SHOWN);
        }

        /** How many notes of a kind there are. */
        public long count(String kind) {
            return notes.stream().filter(note -> note.kind().equals(kind)).count();
        }
    }

    /**
     * One claim of another document.
     *
     * @param kind {@code supports}, {@code contradicts} or {@code equivalent}
     * @param holder who asserts it there
     */
    record Note(String kind, String sign, String holder, String text, String claim, String document, String title) {
        private static final int LONGEST_HOLDER = 32;

        static Note of(Relation relation, Claim far, Occurrence there, Shelf.Fetched fetched) {
            Document document = fetched.document(there.document());
            return new Note(
                    RelationView.kind(relation.type()),
                    RelationView.sign(relation.type()),
                    shortened(Wording.holder(there, document)),
                    far.text(),
                    far.id().value(),
                    document.id().value(),
                    document.title());
        }

        /** Where nobody is named the title stands for the author, and titles are long. */
        private static String shortened(String holder) {
            if (holder.length() <= LONGEST_HOLDER) {
                return holder;
            }
            int space = holder.lastIndexOf(' ', LONGEST_HOLDER);
            return holder.substring(0, space < 0 ? LONGEST_HOLDER : space).replaceFirst("\\W+$", "") + "…";
        }
    }
}
