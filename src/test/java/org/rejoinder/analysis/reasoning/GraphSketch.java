package org.rejoinder.analysis.reasoning;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** Small claim graphs for tests, written relation by relation; ids are the names with their letter and a hyphen before them. */
final class GraphSketch {

    private final List<ClaimGraph.Placed> placed = new ArrayList<>();
    private final List<ClaimGraph.Tie> ties = new ArrayList<>();
    private final List<Argument> arguments = new ArrayList<>();

    private final Map<Claim.Id, Claim.Id> merged = new HashMap<>();

    static Claim.Id claim(String name) {
        return new Claim.Id("c-" + name);
    }

    static Relation.Id relation(String name) {
        return new Relation.Id("r-" + name);
    }

    static Argument.Id argument(String name) {
        return new Argument.Id("g-" + name);
    }

    /** Proposed claims. */
    static GraphSketch of(String... claims) {
        GraphSketch sketch = new GraphSketch();
        for (String claim : claims) {
            sketch.claim(claim, ReviewStatus.PROPOSED);
        }
        return sketch;
    }

    @CanIgnoreReturnValue
    GraphSketch claim(String name, ReviewStatus status) {
        placed.add(new ClaimGraph.Placed(claim(name), status));
        return this;
    }

    /** The relation's id is both names with a hyphen between. */
    @CanIgnoreReturnValue
    GraphSketch contradicts(String from, String to) {
        return relate(from, RelationType.CONTRADICTS, to, 0.8, ReviewStatus.PROPOSED, false);
    }

    @CanIgnoreReturnValue
    GraphSketch mutually(String from, String to) {
        return relate(from, RelationType.CONTRADICTS, to, 0.8, ReviewStatus.PROPOSED, true);
    }

    @CanIgnoreReturnValue
    GraphSketch supports(String from, String to) {
        return relate(from, RelationType.SUPPORTS, to, 0.8, ReviewStatus.PROPOSED, false);
    }

    @CanIgnoreReturnValue
    GraphSketch equivalent(String from, String to, ReviewStatus status) {
        return relate(from, RelationType.EQUIVALENT, to, 0.8, status, true);
    }

    @CanIgnoreReturnValue
    GraphSketch relate(
            String from, RelationType type, String to, double confidence, ReviewStatus status, boolean mutual) {
        ties.add(new ClaimGraph.Tie(
                relation(from + "-" + to), claim(from), claim(to), type, confidence, status, mutual));
        return this;
    }

    @CanIgnoreReturnValue
    GraphSketch argument(
            String name, List<String> premises, RelationType type, String conclusion, List<String> undercutters) {
        arguments.add(new Argument(
                argument(name),
                premises.stream().map(GraphSketch::claim).toList(),
                List.of(),
                type,
                claim(conclusion),
                null,
                undercutters.stream().map(GraphSketch::claim).toList(),
                ReviewStatus.ACCEPTED,
                1));
        return this;
    }

    @CanIgnoreReturnValue
    GraphSketch merged(String claim, String into) {
        merged.put(claim(claim), claim(into));
        return this;
    }

    ClaimGraph graph() {
        return ClaimGraph.of(placed, ties, arguments, merged);
    }

    ReasonedMap reasoned() {
        return new ReasonedMap(graph());
    }
}
