package org.rejoinder.analysis.findings;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * A named rule by which findings are made, with what its readers are told of it, in English.
 *
 * @param name lower case, in words with hyphens: {@code circular-support}; what addresses and messages go by
 * @param severity of all its findings
 * @param title what it finds, as a heading
 * @param why why that matters
 * @param settle what would settle it
 * @param builtIn whether it comes with Rejoinder; else a user wrote it
 */
public record Rule(String name, Severity severity, String title, String why, String settle, boolean builtIn)
        implements Comparable<Rule> {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    static final int LONGEST_NAME = 60;

    /** Programs are told in English; the pages take the same keys in the language of their reader. */
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/findings", Locale.ROOT);

    /** A rule that comes with Rejoinder; its words are in the message bundle of the findings. */
    static Rule builtIn(String name, Severity severity) {
        String key = "findings.rule." + name;
        return new Rule(
                name,
                severity,
                WORDS.getString(key + ".title"),
                WORDS.getString(key + ".why"),
                WORDS.getString(key + ".settle"),
                true);
    }

    /** The message with what one finding of a built-in rule says, whose places {@link Finding#facts()} fill. */
    String pattern() {
        return WORDS.getString("findings.rule." + name + ".says");
    }

    /** Gravest first, then by name. */
    @Override
    public int compareTo(Rule other) {
        int bySeverity = severity.compareTo(other.severity);
        return bySeverity != 0 ? bySeverity : name.compareTo(other.name);
    }
}
