package org.rejoinder.analysis.findings;

/**
 * A rule of a user that could not be used, or only in part; the other rules are not touched by it.
 *
 * @param file its name in the folder of rules
 * @param line where in the file, from 1; 0 for the file as a whole
 * @param problem what is wrong, in an English sentence
 */
public record RuleFault(String file, int line, String problem) implements Comparable<RuleFault> {

    @Override
    public int compareTo(RuleFault other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** {@code my-rule.cypher, line 3: what is wrong}. */
    @Override
    public String toString() {
        return line == 0 ? "%s: %s".formatted(file, problem) : "%s, line %d: %s".formatted(file, line, problem);
    }
}
