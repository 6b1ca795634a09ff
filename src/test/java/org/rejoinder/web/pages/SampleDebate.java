package org.rejoinder.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Block;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.rejoinder.relation.Scope;
import org.springframework.context.ApplicationContext;

/**
 * A small debate, stored as the pipeline would store it: three documents about closing a town centre to cars, with
 * headings, nested lists, footnotes, reported speech, and text that tries to be markup.
 */
final class SampleDebate {

    /** {@code [key|words]} marks a claim; the marks are no part of the text. */
    private static final Pattern MARKED = Pattern.compile("\\[([a-z]+)\\|([^\\]]+)]");

    private static final String COUNCIL = """
            A centre for everybody

            [closed|The market square and the streets around it will be closed to private cars from 1 March 2025.] Buses, deliveries before ten and people with a blue badge keep their access.

            Why we do this

            • [nitrogen|Nitrogen dioxide in Castle Street has been above the legal limit in each of the last six years.] [deaths|Traffic pollution shortens the lives of about 40 people in this town every year.]

            • [trade|Trade in Ghent rose by 17 % in the three years after its centre was closed to through traffic.]1

            ◦ [footfall|Footfall in the pilot streets was 12 % higher in 2023 than in the year before the pilot.]

            ◦ [empty|Fewer shops stood empty at the end of the pilot than at its start.]

            • [space|A parked car takes as much room as ten bicycles.] <script>document.title = "broken"</script>

            What it costs

            [cost|The works cost 2.4 million euros, of which the region pays two thirds.] [evaluate|We will publish an independent evaluation after one year.]

            1. City of Ghent, Circulation Plan: Three Years On, 2020.""";

    private static final String TRADERS = """
            Do not strangle our high street

            The town council wants to shut out cars. Councillor Maes claims that [tradetwo|“trade in Ghent rose by 17 %”]. [ghent|That figure counts restaurants and leaves out the shops, whose turnover fell by 8 %.]

            [customers|Six in ten of our customers come by car.] [lose|Without them one shop in four will have to close within two years.] [reckless|This reckless scheme is an insult to every family business in the town.]

            [pilot|The pilot proved nothing, because it ran in the summer holidays and the Christmas market fell into the second half.] [fewer|Footfall in the pilot streets was 9 % lower on weekdays.]

            What we ask for

            1. [postpone|The council should postpone the closure until the ring road is finished.]

            2. [parking|A covered car park at the station would bring more visitors than a closed square.]""";

    private static final String DOCTORS = """
            Air, hearts and lungs: a statement by the town's general practitioners

            We see asthma every day. [asthma|Children who live in Castle Street are admitted to hospital with asthma twice as often as children in the rest of the town.] [cause|Nitrogen dioxide is the main cause.]

            👩\u200d⚕️ The owner of the Cafe\u0301 Nu writes that her cough went away during the pilot. 🫁 So did mine.

            [closing|Closing the centre to cars will lower nitrogen dioxide there by a third.] [move|The council's own model shows that half of that traffic would move to School Lane.] [school|A closure that sends cars past two primary schools does not protect children.]

            [walk|People who walk to the shops spend less each time but come more often, and spend more in a month.]""";

    private final Map<String, PlacedClaim> placed = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Documents documents;
    private final Claims claims;
    private final Relations store;
    private final ArgumentMaps maps;
    private final Graph graph;

    private SampleDebate(ApplicationContext context) {
        this.documents = context.getBean(Documents.class);
        this.claims = context.getBean(Claims.class);
        this.store = context.getBean(Relations.class);
        this.maps = context.getBean(ArgumentMaps.class);
        this.graph = context.getBean(Graph.class);
    }

    /** Stores the debate; answers its map with the ids a test needs. */
    static Stored store(ApplicationContext context) {
        return new SampleDebate(context).store();
    }

    private Stored store() {
        ArgumentMap map = maps.findOrCreate(
                "A town centre without cars", "Should the market square and the streets around it be closed to cars?");
        List<Document> added = List.of(
                add(map, COUNCIL, "A centre for everybody", "Town council", null, 2024, "policy"),
                add(map, TRADERS, "Do not strangle our high street", "Traders' association", null, 2024, "leaflet"),
                add(
                        map,
                        DOCTORS,
                        "Air, hearts and lungs",
                        "General practitioners",
                        "Dr. A. Peeters",
                        2023,
                        "statement"));
        relate(
                "ghent",
                "trade",
                RelationType.CONTRADICTS,
                0.93,
                false,
                "One says that trade rose by 17 %, the other that the shops' turnover fell by 8 %.");
        relate(
                "fewer",
                "footfall",
                RelationType.CONTRADICTS,
                0.88,
                true,
                "Both speak of footfall in the pilot streets: 12 % higher against 9 % lower.");
        relate(
                "school",
                "closed",
                RelationType.CONTRADICTS,
                0.71,
                false,
                "The closure is said to protect; here it is said to send cars past schools.");
        relate(
                "lose",
                "walk",
                RelationType.CONTRADICTS,
                0.64,
                true,
                "Losing customers with their cars against more spending by those who walk.");
        relate(
                "pilot",
                "empty",
                RelationType.CONTRADICTS,
                0.58,
                false,
                "The pilot that the one relies on is said to prove nothing.");
        relate(
                "postpone",
                "closed",
                RelationType.CONTRADICTS,
                0.82,
                false,
                "The one announces the closure for March, the other asks to postpone it.");
        relate(
                "nitrogen",
                "closed",
                RelationType.SUPPORTS,
                0.9,
                false,
                "The limit that is broken is a reason for the closure.");
        relate(
                "deaths",
                "closed",
                RelationType.SUPPORTS,
                0.77,
                false,
                "Lives shortened by traffic are a reason to have less of it.");
        relate("trade", "closed", RelationType.SUPPORTS, 0.74, false, "A gain in trade is a reason for the closure.");
        relate(
                "footfall",
                "trade",
                RelationType.SUPPORTS,
                0.61,
                false,
                "More visitors are a reason to expect more trade.");
        relate("empty", "trade", RelationType.SUPPORTS, 0.55, false, "Fewer empty shops point to better trade.");
        relate("space", "closed", RelationType.SUPPORTS, 0.53, false, "Room gained is a reason for the closure.");
        relate(
                "asthma",
                "closing",
                RelationType.SUPPORTS,
                0.51,
                false,
                "Illness from the air is a reason to close the street.");
        relate("closing", "closed", RelationType.SUPPORTS, 0.86, false, "Cleaner air is a reason for the closure.");
        relate("cause", "asthma", RelationType.SUPPORTS, 0.69, false, "It names the cause of the illness.");
        relate("move", "school", RelationType.SUPPORTS, 0.84, false, "It says where the cars would go.");
        relate("customers", "lose", RelationType.SUPPORTS, 0.83, false, "It says how many customers would be lost.");
        relate("pilot", "fewer", RelationType.SUPPORTS, 0.52, false, "Both speak against relying on the pilot.");
        relate("parking", "postpone", RelationType.SUPPORTS, 0.6, false, "It offers another way.");
        relate("tradetwo", "trade", RelationType.EQUIVALENT, 0.95, true, "The same figure for the same town.");
        return graph.write(transaction -> {
            store.save(transaction, relations, "run");
            return new Stored(
                    map.id().value(),
                    added.get(0).id().value(),
                    added.get(1).id().value(),
                    id("closed"),
                    id("trade"));
        });
    }

    private String id(String key) {
        return placed(key).claim().id().value();
    }

    private PlacedClaim placed(String key) {
        PlacedClaim found = placed.get(key);
        if (found == null) {
            throw new IllegalArgumentException("No claim is marked " + key);
        }
        return found;
    }

    private Document add(
            ArgumentMap map,
            String marked,
            String title,
            String publisher,
            @Nullable String author,
            int year,
            String kind) {
        SnapshotText text = new SnapshotText(MARKED.matcher(marked).replaceAll("$2"));
        Document document = new Document(
                new Document.Id(ContentId.of("d", text.sha256())),
                title,
                publisher,
                author,
                LocalDate.of(year, 9, 12),
                null,
                kind,
                title + ".txt",
                "text/plain",
                "en",
                1);
        Snapshot snapshot = new Snapshot(text.sha256(), document.id(), text, blocks(text), Samples.TAKEN_AT);
        List<PlacedClaim> found = claims(marked, snapshot);
        return graph.write(transaction -> {
            documents.save(transaction, document);
            documents.save(transaction, snapshot);
            maps.include(transaction, map.id(), document.id());
            claims.save(transaction, found, "run");
            return document;
        });
    }

    /** Blocks as a reader of plain text would infer them. */
    private static List<Block> blocks(SnapshotText text) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (String part : text.value().split("\n\n", -1)) {
            int marker = part.startsWith("• ") || part.startsWith("◦ ") ? 2 : part.matches("(?s)\\d\\. .*") ? 3 : 0;
            Block.Kind kind = marker > 0
                    ? part.contains("Circulation Plan") ? Block.Kind.FOOTNOTE : Block.Kind.LIST_ITEM
                    : part.matches("[^.!?]{1,80}") ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
            int level = kind == Block.Kind.LIST_ITEM
                    ? part.startsWith("◦") ? 2 : 1
                    : kind == Block.Kind.HEADING ? from == 0 ? 1 : 2 : 0;
            blocks.add(new Block(kind, text.passage(from + marker, from + part.length()), level, null));
            from += part.length() + 2;
        }
        return blocks;
    }

    private List<PlacedClaim> claims(String marked, Snapshot snapshot) {
        List<PlacedClaim> found = new ArrayList<>();
        Matcher matcher = MARKED.matcher(marked);
        int removed = 0;
        while (matcher.find()) {
            String key = matcher.group(1);
            int start = matcher.start() - removed;
            removed += matcher.group().length() - matcher.group(2).length();
            PlacedClaim claim = claim(
                    key,
                    matcher.group(2),
                    snapshot,
                    snapshot.text().passage(start, start + matcher.group(2).length()));
            placed.put(key, claim);
            found.add(claim);
        }
        return found;
    }

    private static PlacedClaim claim(String key, String words, Snapshot snapshot, Passage passage) {
        Claim.Id id = new Claim.Id(ContentId.of("c", words));
        boolean reported = key.equals("tradetwo");
        boolean loaded = key.equals("reckless");
        ClaimType type = words.contains("%")
                ? ClaimType.STATISTIC
                : words.contains("will") ? ClaimType.PREDICTION : ClaimType.FACT;
        return new PlacedClaim(
                new Claim(
                        id,
                        words,
                        type,
                        words.contains("%") ? 0.9 : 0.5,
                        0.9,
                        ReviewStatus.PROPOSED,
                        Origin.MACHINE,
                        1),
                new Occurrence(
                        new Occurrence.Id(
                                ContentId.of("o", snapshot.sha256(), Integer.toString(passage.start()), id.value())),
                        id,
                        snapshot.document(),
                        snapshot.sha256(),
                        Quote.of(snapshot.text(), passage),
                        key.equals("trade") ? "Why we do this" : null,
                        reported ? Holder.reported("Councillor Maes") : Holder.AUTHOR,
                        reported ? Stance.REJECTED : Stance.ENDORSED,
                        loaded,
                        AnchorState.EXACT),
                Samples.embedding(words));
    }

    private void relate(String from, String to, RelationType type, double confidence, boolean mutual, String reason) {
        PlacedClaim source = placed(from);
        PlacedClaim target = placed(to);
        boolean within =
                source.occurrence().document().equals(target.occurrence().document());
        relations.add(new Relation(
                new Relation.Id(ContentId.of(
                        "r", source.claim().id().value(), target.claim().id().value(), type.label())),
                source.claim().id(),
                target.claim().id(),
                type,
                confidence,
                ReviewStatus.PROPOSED,
                Origin.MACHINE,
                reason,
                within ? Scope.WITHIN : Scope.CROSS,
                mutual,
                1));
    }

    /**
     * What was stored: ids.
     *
     * @param closed the claim with most on either side
     * @param trade a claim that is supported, contradicted and repeated
     */
    record Stored(String map, String council, String traders, String closed, String trade) {}
}
