package org.rejoinder.analysis.findings;

import java.util.List;

/**
 * What the rules found in a map.
 *
 * @param rules all that were used, gravest first, whether they found anything or not
 * @param findings gravest first; then those on which most claims rest; then in the order of the map's text
 * @param faults of users' rules, by file
 */
public record MapFindings(List<Rule> rules, List<Finding> findings, List<RuleFault> faults) {

    static final MapFindings NONE = new MapFindings(List.of(), List.of(), List.of());

    public MapFindings {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        faults = List.copyOf(faults);
    }
}
