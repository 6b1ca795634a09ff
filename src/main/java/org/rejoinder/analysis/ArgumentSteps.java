package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Origin;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

/**
 * Arguments as steps from claim to claim, so that a search that goes by relations goes by arguments as well. A step is never
 * stored.
 */
final class ArgumentSteps {

    private final Map<Relation.Id, Argument> arguments = new HashMap<>();

    /** From each premise, and from each claim that attacks the inference, to the conclusion. People drew them: no doubt. */
    List<Relation> of(Argument argument) {
        List<Relation> steps = new ArrayList<>();
        argument.premises().forEach(premise -> steps.add(step(argument, premise, argument.type())));
        argument.undercutters().stream()
                .filter(against -> !against.equals(argument.conclusion()))
                .forEach(against -> steps.add(step(argument, against, RelationType.CONTRADICTS)));
        return steps;
    }

    /** The argument that a relation is a step of; empty for a relation proper. */
    Optional<Argument> argument(Relation relation) {
        return Optional.ofNullable(arguments.get(relation.id()));
    }

    private Relation step(Argument argument, Claim.Id from, RelationType type) {
        Relation.Id id = new Relation.Id(argument.id() + "-" + from + "-" + type.label());
        arguments.put(id, argument);
        return new Relation(
                id,
                from,
                argument.conclusion(),
                type,
                1,
                argument.status(),
                Origin.PERSON,
                "",
                Scope.WITHIN,
                false,
                argument.version());
    }
}
