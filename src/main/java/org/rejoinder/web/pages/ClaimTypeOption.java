package org.rejoinder.web.pages;

import java.util.List;
import java.util.stream.Stream;
import org.rejoinder.claim.ClaimType;

/** A claim type as a choice in a form. */
record ClaimTypeOption(String value, String name) {

    static List<ClaimTypeOption> all() {
        return Stream.of(ClaimType.values())
                .map(type -> new ClaimTypeOption(type.label(), Wording.type(type)))
                .toList();
    }
}
