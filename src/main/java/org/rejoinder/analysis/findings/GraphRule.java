package org.rejoinder.analysis.findings;

import java.util.List;

/** A rule that is worked out over a map in memory. */
interface GraphRule {

    Rule rule();

    /** What it finds; the order does not matter. */
    List<Match> matches(Ground ground);
}
