package org.rejoinder.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Block;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.context.ApplicationContext;

/** A quarrel of seven documents and a mayor whom two of them report: who is for a night bus, who against, and who neither. */
final class SampleNightBus {

    private static final String SHOULD = "The town should run a night bus on Fridays and Saturdays.";
    private static final String SHOULD_NOT = "The town should not run a night bus.";
    private static final String SAFER = "A night bus makes the way home safer.";
    private static final String CHEAP = "A night bus costs 90,000 euros a year.";
    private static final String DEAR = "A night bus costs 240,000 euros a year.";
    private static final String EMPTY = "On average three people sat in the buses of the trial.";
    private static final String FULL = "On average nineteen people sat in the buses of the trial.";
    private static final String SHIFTS = "Four in ten students work shifts that end after the last bus.";
    private static final String NURSES = "The hospital cannot fill its night shifts because nobody gets home.";
    private static final String FARES = "Taxi drivers would lose a third of what they earn at night.";
    private static final String NOISE = "Night buses wake the people along Mill Lane.";
    private static final String ELECTRIC = "An electric bus cannot be heard along Mill Lane.";
    private static final String ASSAULTS = "Assaults at night fell by 12 % during the trial.";
    private static final String EARLY = "The last bus leaves too early on Saturdays.";
    private static final String PAYS = "The night bus pays for itself.";

    private static final Holder MAYOR = Holder.reported("Mayor Lind");

    private final ApplicationContext context;
    private final ArgumentMap map;
    private final Map<String, PlacedClaim> placed = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    private SampleNightBus(ApplicationContext context) {
        this.context = context;
        this.map =
                context.getBean(ArgumentMaps.class).findOrCreate("A night bus", "Should the town run a bus at night?");
    }

    /** A passage of a document. */
    private record Line(String words, Holder holder, Stance stance) {
        static Line own(String words) {
            return new Line(words, Holder.AUTHOR, Stance.ENDORSED);
        }
    }

    /** Stores the quarrel; answers the id of its map. */
    static String store(ApplicationContext context) {
        return new SampleNightBus(context).store();
    }

    private String store() {
        document(
                "More life after ten",
                "Students’ union",
                Line.own(SHIFTS),
                Line.own(SAFER),
                Line.own(CHEAP),
                Line.own(SHOULD));
        document(
                "Night workers speak",
                "Works council of the hospital",
                Line.own(NURSES),
                Line.own(SAFER),
                Line.own(SHOULD));
        document("A bus that nobody takes", "Taxpayers’ league", Line.own(DEAR), Line.own(EMPTY), Line.own(SHOULD_NOT));
        document(
                "Open letter of the taxi drivers",
                "Taxi guild",
                Line.own(FARES),
                new Line(PAYS, MAYOR, Stance.REJECTED),
                Line.own(SHOULD_NOT));
        document("Quiet streets", "Residents of Mill Lane", Line.own(NOISE), Line.own(EARLY), Line.own(SHOULD_NOT));
        document(
                "What came of the trial",
                "University, department of transport",
                Line.own(FULL),
                Line.own(ASSAULTS),
                Line.own(CHEAP),
                Line.own(EARLY),
                new Line(PAYS, MAYOR, Stance.NEUTRAL));
        document("Letter to the editor", "A reader", Line.own(ELECTRIC));
        mutual(SHOULD, SHOULD_NOT, 0.96);
        mutual(CHEAP, DEAR, 0.93);
        mutual(FULL, EMPTY, 0.94);
        mutual(ELECTRIC, NOISE, 0.62);
        relate(DEAR, PAYS, RelationType.CONTRADICTS, 0.7);
        relate(SHIFTS, SHOULD, RelationType.SUPPORTS, 0.8);
        relate(NURSES, SHOULD, RelationType.SUPPORTS, 0.82);
        relate(SAFER, SHOULD, RelationType.SUPPORTS, 0.85);
        relate(FULL, SHOULD, RelationType.SUPPORTS, 0.7);
        relate(ASSAULTS, SAFER, RelationType.SUPPORTS, 0.88);
        relate(CHEAP, SHOULD, RelationType.SUPPORTS, 0.6);
        relate(DEAR, SHOULD_NOT, RelationType.SUPPORTS, 0.75);
        relate(EMPTY, SHOULD_NOT, RelationType.SUPPORTS, 0.83);
        relate(EMPTY, DEAR, RelationType.SUPPORTS, 0.52);
        relate(FARES, SHOULD_NOT, RelationType.SUPPORTS, 0.71);
        relate(NOISE, SHOULD_NOT, RelationType.SUPPORTS, 0.78);
        relate(EARLY, SHOULD, RelationType.SUPPORTS, 0.66);
        context.getBean(Graph.class)
                .update(transaction -> context.getBean(Relations.class).save(transaction, relations, "run"));
        return map.id().value();
    }

    private void document(String title, String publisher, Line... lines) {
        List<String> parts = new ArrayList<>();
        for (Line line : lines) {
            parts.add(line.holder().isAuthor() ? line.words() : line.holder().name() + " says: " + line.words());
        }
        SnapshotText text = new SnapshotText(title + "\n\n" + String.join("\n\n", parts));
        Document document = new Document(
                new Document.Id(ContentId.of("d", text.sha256())),
                title,
                publisher,
                null,
                LocalDate.of(2025, 5, 4),
                null,
                "statement",
                title + ".txt",
                "text/plain",
                "en",
                1);
        Snapshot snapshot = new Snapshot(
                text.sha256(),
                document.id(),
                text,
                List.of(new Block(Block.Kind.PARAGRAPH, new Passage(0, text.length()), 0, null)),
                Samples.TAKEN_AT);
        List<PlacedClaim> claims = new ArrayList<>();
        for (Line line : lines) {
            PlacedClaim claim = by(line, Samples.claim(snapshot, line.words(), ClaimType.FACT, 0.6, line.holder()));
            placed.putIfAbsent(line.words(), claim);
            claims.add(claim);
        }
        context.getBean(Graph.class).update(transaction -> {
            context.getBean(Documents.class).save(transaction, document);
            context.getBean(Documents.class).save(transaction, snapshot);
            context.getBean(ArgumentMaps.class).include(transaction, map.id(), document.id());
            context.getBean(Claims.class).save(transaction, claims, "run");
        });
    }

    private static PlacedClaim by(Line line, PlacedClaim claim) {
        Occurrence place = claim.occurrence();
        return new PlacedClaim(
                claim.claim(),
                new Occurrence(
                        place.id(),
                        place.claim(),
                        place.document(),
                        place.snapshot(),
                        place.quote(),
                        place.section(),
                        line.holder(),
                        line.stance(),
                        place.loaded(),
                        place.anchorState()),
                claim.embedding());
    }

    private void mutual(String one, String other, double confidence) {
        Relation found = Samples.relation(placed(one), placed(other), RelationType.CONTRADICTS, confidence);
        boolean turned = found.to().compareTo(found.from()) < 0;
        Claim.Id first = turned ? found.to() : found.from();
        relations.add(new Relation(
                found.id(),
                first,
                found.other(first),
                found.type(),
                found.confidence(),
                found.status(),
                found.origin(),
                found.reason(),
                found.scope(),
                true,
                found.version()));
    }

    private void relate(String from, String to, RelationType type, double confidence) {
        relations.add(Samples.relation(placed(from), placed(to), type, confidence));
    }

    private PlacedClaim placed(String words) {
        PlacedClaim found = placed.get(words);
        if (found == null) {
            throw new IllegalArgumentException("Nobody says: " + words);
        }
        return found;
    }
}
