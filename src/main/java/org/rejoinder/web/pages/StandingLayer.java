package org.rejoinder.web.pages;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;
import org.rejoinder.web.Refused;

/**
 * What a focus map says of how claims stand: whether it does at all, what counts, and what is supposed. In an address the
 * suppositions are parameters of their own ({@link WhatIf#PARAMETERS}); what counts is one, {@code basis}, since the map has other
 * filters of the same names.
 *
 * @param asked whether the reader wants to see how claims stand though nothing is supposed
 */
record StandingLayer(boolean asked, Basis basis, WhatIf whatIf) {

    static final StandingLayer NONE = new StandingLayer(false, Basis.DEFAULT, WhatIf.NOTHING);

    static StandingLayer of(FocusAddress.Query query) {
        try {
            return new StandingLayer(
                    Boolean.TRUE.equals(query.standing()),
                    query.basis() == null ? Basis.DEFAULT : Basis.parse(query.basis()),
                    WhatIf.of(query.supposed()));
        } catch (IllegalArgumentException unfit) {
            throw Refused.field("basis", String.valueOf(unfit.getMessage()));
        }
    }

    /** Where something is supposed it is always shown what follows. */
    boolean isShown() {
        return asked || !whatIf.isNothing();
    }

    /** The same without what is supposed, and without showing how claims stand. */
    StandingLayer hidden() {
        return new StandingLayer(false, basis, WhatIf.NOTHING);
    }

    StandingLayer shown() {
        return new StandingLayer(true, basis, whatIf);
    }

    StandingLayer supposing(WhatIf other) {
        return new StandingLayer(asked, basis, other);
    }

    StandingLayer supposing(Claim.Id claim, WhatIf.OfClaim supposed) {
        return supposing(whatIf.with(claim, supposed));
    }

    StandingLayer supposing(Relation.Id relation, WhatIf.OfLink supposed) {
        return supposing(whatIf.with(relation, supposed));
    }

    StandingLayer without(String id) {
        return supposing(whatIf.without(id));
    }

    /** As the address names it. */
    List<FocusAddress.Pair> pairs() {
        Stream<FocusAddress.Pair> supposed = whatIf.parameters().entrySet().stream()
                .map(entry -> new FocusAddress.Pair(entry.getKey(), String.join(",", entry.getValue())));
        return Stream.of(pair("standing", asked ? "true" : null), pair("basis", basis.toQuery()), supposed)
                .flatMap(pairs -> pairs)
                .toList();
    }

    private static Stream<FocusAddress.Pair> pair(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? Stream.of() : Stream.of(new FocusAddress.Pair(name, value));
    }
}
