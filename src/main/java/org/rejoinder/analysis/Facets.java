package org.rejoinder.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;

/**
 * How many claims there would be with one condition more, or with another in the place of one.
 *
 * @param features with this feature too
 * @param types of this type in place of the one asked for; types with none are 0
 * @param statuses likewise
 * @param documents likewise, without those with none, in the map's order
 */
public record Facets(
        Map<Feature, Integer> features,
        Map<ClaimType, Integer> types,
        Map<ReviewStatus, Integer> statuses,
        Map<Document.Id, Integer> documents) {

    static final int TYPE = 1;
    static final int STATUS = 2;
    static final int DOCUMENT = 4;
    static final int OTHER = 8;

    public Facets {
        features = Collections.unmodifiableMap(features);
        types = Collections.unmodifiableMap(types);
        statuses = Collections.unmodifiableMap(statuses);
        documents = Collections.unmodifiableMap(documents);
    }

    /** The figures as they are being gathered. */
    static final class Count {

        private final Tally<Feature> features = new Tally<>(Feature.class);
        private final Tally<ClaimType> types = new Tally<>(ClaimType.class);
        private final Tally<ReviewStatus> statuses = new Tally<>(ReviewStatus.class);
        private final int[] documents;

        Count(int sources) {
            documents = new int[sources];
        }

        /** @param failed a bit for each kind of condition that the claim does not meet */
        void add(ClaimIndex.Row row, int failed, boolean rejectedToo) {
            if (failed == 0) {
                for (Feature feature : Feature.values()) {
                    if (row.is(feature, rejectedToo)) {
                        features.add(feature);
                    }
                }
            }
            if ((failed & ~TYPE) == 0) {
                types.add(row.type());
            }
            if ((failed & ~STATUS) == 0) {
                statuses.add(row.status());
            }
            if ((failed & ~DOCUMENT) == 0) {
                for (int source : row.sources()) {
                    documents[source]++;
                }
            }
        }

        Facets facets(List<ClaimIndex.Source> sources) {
            Map<Document.Id, Integer> byDocument = new LinkedHashMap<>();
            for (int number = 0; number < documents.length; number++) {
                if (documents[number] > 0) {
                    byDocument.put(sources.get(number).id(), documents[number]);
                }
            }
            return new Facets(features.counts(), types.counts(), statuses.counts(), byDocument);
        }
    }

    /** Counts by constant, each from 0. */
    private static final class Tally<E extends Enum<E>> {

        private final Map<E, int[]> counts;

        Tally(Class<E> type) {
            counts = new EnumMap<>(type);
            for (E constant : type.getEnumConstants()) {
                counts.put(constant, new int[1]);
            }
        }

        void add(E constant) {
            int[] count = counts.get(constant);
            if (count != null) {
                count[0]++;
            }
        }

        Map<E, Integer> counts() {
            Map<E, Integer> all = new LinkedHashMap<>();
            counts.forEach((constant, count) -> all.put(constant, count[0]));
            return all;
        }
    }
}
