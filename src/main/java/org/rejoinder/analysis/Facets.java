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
    @SuppressWarnings("EnumOrdinal") // Counted for every claim of a map: an array costs no boxing, and leaves as a map.
    static final class Count {

        private final int[] features = new int[Feature.values().length];
        private final int[] types = new int[ClaimType.values().length];
        private final int[] statuses = new int[ReviewStatus.values().length];
        private final int[] documents;

        Count(int sources) {
            documents = new int[sources];
        }

        /** @param failed a bit for each kind of condition that the claim does not meet */
        void add(ClaimIndex.Row row, int failed, boolean rejectedToo) {
            if (failed == 0) {
                for (Feature feature : Feature.values()) {
                    if (row.is(feature, rejectedToo)) {
                        features[feature.ordinal()]++;
                    }
                }
            }
            if ((failed & ~TYPE) == 0) {
                types[row.type().ordinal()]++;
            }
            if ((failed & ~STATUS) == 0) {
                statuses[row.status().ordinal()]++;
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
            return new Facets(
                    byConstant(Feature.class, features),
                    byConstant(ClaimType.class, types),
                    byConstant(ReviewStatus.class, statuses),
                    byDocument);
        }

        private static <E extends Enum<E>> Map<E, Integer> byConstant(Class<E> type, int[] counts) {
            Map<E, Integer> by = new EnumMap<>(type);
            for (E constant : type.getEnumConstants()) {
                by.put(constant, counts[constant.ordinal()]);
            }
            return by;
        }
    }
}
