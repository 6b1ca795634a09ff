package org.rejoinder.web.pages;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Samples;
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
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.context.ApplicationContext;

/**
 * A figure that went from a speech through the papers: said once, reported under the speaker's name, copied without it, put
 * otherwise in a text without a date.
 */
final class SampleRumour {

    private static final String FIGURE =
            "The new bridge will cut the average commuting time of workers in the northern districts by 18 %";

    private final ApplicationContext context;
    private final ArgumentMap map;
    private final List<PlacedClaim> placed = new ArrayList<>();

    private SampleRumour(ApplicationContext context) {
        this.context = context;
        this.map = context.getBean(ArgumentMaps.class).findOrCreate("The rumour", null);
    }

    /** Stores it; answers the address of the figure's page. */
    static String store(ApplicationContext context) {
        return new SampleRumour(context).store();
    }

    private String store() {
        add("Opening speech", "Anna Keller", 2021, FIGURE + ". We are proud.", FIGURE, Holder.AUTHOR);
        add(
                "Harbour Post",
                null,
                2022,
                "Anna Keller said: " + FIGURE + ". The works are late.",
                FIGURE,
                Holder.reported("Anna Keller"));
        add("Northern Mirror", null, 2023, FIGURE + ". So our paper has found.", FIGURE, Holder.AUTHOR);
        String other = "The new bridge will cut the commuting time in the southern districts by 25 %";
        add("A blog", null, 0, other + ", they say.", other, Holder.AUTHOR);
        Graph graph = context.getBean(Graph.class);
        return graph.write(transaction -> {
            context.getBean(Relations.class)
                    .save(
                            transaction,
                            List.of(Samples.relation(
                                    placed.getFirst(), placed.getLast(), RelationType.EQUIVALENT, 0.8)),
                            "run");
            return "/maps/" + map.id() + "/claims/" + placed.getFirst().claim().id();
        });
    }

    private void add(String title, @Nullable String author, int year, String words, String claimed, Holder holder) {
        SnapshotText text = new SnapshotText(words);
        Document document = new Document(
                new Document.Id(ContentId.of("d", text.sha256())),
                title,
                title,
                author,
                year == 0 ? null : LocalDate.of(year, 3, 2),
                URI.create("https://example.org/" + year),
                null,
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
        PlacedClaim claim = reported(Samples.claim(snapshot, claimed, ClaimType.STATISTIC, 0.9, holder));
        placed.add(claim);
        context.getBean(Graph.class).update(transaction -> {
            context.getBean(Documents.class).save(transaction, document);
            context.getBean(Documents.class).save(transaction, snapshot);
            context.getBean(ArgumentMaps.class).include(transaction, map.id(), document.id());
            context.getBean(Claims.class).save(transaction, List.of(claim), "run");
        });
    }

    /** What somebody else is said to have said is reported, not asserted. */
    private static PlacedClaim reported(PlacedClaim claim) {
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
                        place.holder(),
                        place.holder().isAuthor() ? Stance.ENDORSED : Stance.NEUTRAL,
                        place.loaded(),
                        place.anchorState()),
                claim.embedding());
    }
}
