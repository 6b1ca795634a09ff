package org.rejoinder.extraction;

import org.rejoinder.language.TextSpan;

/**
 * Found in a segment: somebody is said to assert something.
 *
 * @param speaker as written; empty where nobody is named ("it is said that")
 * @param kind how the speaker is named
 * @param verb base form of the reporting verb, or "according" where there is none
 * @param content where in the segment's text the reported words stand, UTF-16
 * @param whole whether the report has no clause for content and is taken whole ("stressed the need for")
 */
record Report(String speaker, Kind kind, String verb, TextSpan content, boolean whole) {

    /** A report of the clause that begins at {@code from} and runs to the end of {@code text}. */
    static Report of(Speaker speaker, String verb, String text, int from) {
        return of(speaker, verb, new TextSpan(from, text.length()));
    }

    static Report of(Speaker speaker, String verb, TextSpan content) {
        return new Report(speaker.text(), speaker.kind(), verb, content, false);
    }

    /** How a speaker is named. */
    enum Kind {
        /** By a proper name, alone or with a title. */
        NAME,
        /** By what they are: "the minister", "a survey". */
        DESCRIPTION,
        /** By "he", "she", "they": the last speaker, or whoever the text was about. */
        PRONOUN,
        /** As people nobody could ask: "some", "critics". */
        ANYBODY,
        /** Not at all. */
        NOBODY
    }
}
