package org.rejoinder.analysis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.relation.Relation;

/**
 * Which run of the pipeline found what of a map. What no run found has no entry.
 *
 * @param runs those that found something, by id
 * @param claims the id of the run that first found each claim
 * @param occurrences the id of the run that found each occurrence
 * @param relations the id of the run that found each relation
 */
public record Provenance(
        List<Run> runs,
        Map<Claim.Id, String> claims,
        Map<Occurrence.Id, String> occurrences,
        Map<Relation.Id, String> relations) {

    public Provenance {
        runs = List.copyOf(runs);
        claims = Map.copyOf(claims);
        occurrences = Map.copyOf(occurrences);
        relations = Map.copyOf(relations);
    }

    /**
     * One run. When it started is left out, so that the same map reads the same whenever it was made.
     *
     * @param id derived from the pipeline, its models and the text
     * @param pipeline name and version; null if it is not on record
     * @param models the models it used
     */
    public record Run(String id, @Nullable String pipeline, List<String> models) {
        public Run {
            models = List.copyOf(models);
        }
    }
}
