package org.rejoinder.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.importing.ImportReport.Difference;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/** In what a record of a file differs from the one stored here, as far as people care, and whether people here have decided. */
final class Differences {

    private Differences() {}

    static List<Difference> between(Claim here, Claim there) {
        List<Difference> differences = new ArrayList<>();
        if (!sayTheSame(here, there)) {
            add(differences, "text", here.text(), there.text());
        }
        add(differences, "type", here.type().label(), there.type().label());
        add(differences, "status", here.status().label(), there.status().label());
        return differences;
    }

    /** Whether the words are the same but for case and marks. */
    static boolean sayTheSame(Claim here, Claim there) {
        return Claim.normalised(here.text()).equals(Claim.normalised(there.text()));
    }

    static List<Difference> between(Relation here, Relation there) {
        List<Difference> differences = new ArrayList<>();
        add(differences, "type", here.type().label(), there.type().label());
        if (!(here.mutual() && there.mutual())) {
            add(differences, "from", here.from().value(), there.from().value());
            add(differences, "to", here.to().value(), there.to().value());
        }
        add(differences, "mutual", Boolean.toString(here.mutual()), Boolean.toString(there.mutual()));
        add(differences, "status", here.status().label(), there.status().label());
        return differences;
    }

    static List<Difference> between(Argument here, Argument there) {
        List<Difference> differences = new ArrayList<>();
        add(
                differences,
                "premises",
                here.premises().toString(),
                there.premises().toString());
        add(
                differences,
                "unstated",
                here.unstated().toString(),
                there.unstated().toString());
        add(differences, "type", here.type().label(), there.type().label());
        add(
                differences,
                "conclusion",
                here.conclusion().value(),
                there.conclusion().value());
        add(differences, "scheme", here.scheme(), there.scheme());
        add(
                differences,
                "undercutters",
                here.undercutters().toString(),
                there.undercutters().toString());
        add(differences, "status", here.status().label(), there.status().label());
        return differences;
    }

    /** Only where the file says something. */
    static List<Difference> between(Document here, Document there) {
        List<Difference> differences = new ArrayList<>();
        add(differences, "title", here.title(), there.title());
        addIfSaid(differences, "publisher", here.publisher(), there.publisher());
        addIfSaid(differences, "author", here.author(), there.author());
        addIfSaid(differences, "publishedOn", here.publishedOn(), there.publishedOn());
        addIfSaid(differences, "url", here.url(), there.url());
        addIfSaid(differences, "kind", here.kind(), there.kind());
        return differences;
    }

    private static void addIfSaid(
            List<Difference> differences, String field, @Nullable Object here, @Nullable Object there) {
        if (there != null) {
            add(differences, field, here, there);
        }
    }

    private static void add(List<Difference> differences, String field, @Nullable Object here, @Nullable Object there) {
        if (!Objects.equals(here, there)) {
            differences.add(new Difference(field, said(here), said(there)));
        }
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Whether the machine's proposal, or what an import brought, is not what stands here any more. */
    static boolean isDecided(Origin origin, ReviewStatus status) {
        return switch (origin) {
            case PERSON -> true;
            case MACHINE -> status != ReviewStatus.PROPOSED;
            case IMPORT -> false;
        };
    }

    /** Of what people here have decided, only what people there have decided otherwise stands against it. */
    static boolean isDecidedOtherwise(List<Difference> differences, ReviewStatus there) {
        return differences.stream()
                .anyMatch(difference -> !difference.field().equals("status") || there != ReviewStatus.PROPOSED);
    }
}
