package org.rejoinder.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.language.Token;

/** The names of people in one document: without titles, and in the fullest form that the document gives. */
final class Names {

    private static final String OFFICE =
            "(?:secretary[- ]general|secretary of (?:state|defen[cs]e|the \\w+)|prime minister|foreign minister"
                    + "|defen[cs]e (?:minister|secretary)|minister (?:for|of) (?:the )?[\\p{L} ]+?(?=,| \\p{Lu}\\p{Ll}+ \\p{Lu})|vice[- ]president|president|chancellor"
                    + "|minister|secretary|chief inspector|chief|general|gen|colonel|lieutenant|senator|sen|representative|rep|congress(?:man|woman)"
                    + "|councillor|commissioner|sergeant|deputy governor|governor|director|chair(?:man|woman|person)?|spokes(?:man|woman|person)"
                    + "|ambassador|admiral|captain|judge|justice|king|queen|pope|reverend|administrator|sir|lord|lady|dame|brother|sister"
                    + "|mayor|mr|mrs|ms|miss|dr|prof|professor|lawyer|economist|madame|the hon|hon)";
    private static final Pattern TITLE = Pattern.compile(
            "^(?:(?i:the|its|our|their|his|her)\\s+)?(?:(?:(?i:former|deputy|acting|then|current|new|late|outgoing)"
                    + "|[\\p{Lu}.]{2,6}|\\p{Lu}\\p{Ll}+['’]s)\\s+){0,2}(?i:" + OFFICE + ")\\.?,?\\s+(?=\\p{Lu})");
    /** What is left of a title when an office is taken for a name: "Adviser" of "Chief Adviser". */
    private static final Pattern OFFICE_WORD = Pattern.compile(
            ".*\\b(?:Advis[eo]r|Officer|Executive|Inspector|Minister|Secretary|General|President|Commissioner|Governor|Director|Chief"
                    + "|Chair\\w*|Representative|Ambassador|Justice|Judge|Whip|Economist|Scientist|Prosecutor|Auditor|Affairs|State)$");

    private static final Pattern PLACE = Pattern.compile(
            "^((?:\\p{Lu}[\\p{L}'’.-]+ ){1,3}\\p{Lu}[\\p{L}'’-]+) (?:of|from|at|with|in) .*$", Pattern.DOTALL);

    private final List<String> full;

    private Names(List<String> full) {
        this.full = full;
    }

    /** Collects the names of two to four words in {@code segments}. */
    static Names in(List<Segment> segments) {
        Set<String> names = new LinkedHashSet<>();
        for (Segment segment : segments) {
            List<Token> tokens = segment.tokens();
            int from = 0;
            while (from < tokens.size()) {
                int to = from;
                while (to < tokens.size() && isNamePart(tokens.get(to))) {
                    to++;
                }
                if (to - from >= 2) {
                    String run = segment.text()
                            .substring(
                                    tokens.get(from).start(), tokens.get(to - 1).end())
                            .replaceAll("\\s+", " ");
                    String name = withoutTitle(run);
                    int words = name.split(" ").length;
                    if (words >= 2
                            && words <= 4
                            && segment.block().kind() != org.rejoinder.document.Block.Kind.HEADING) {
                        names.add(name);
                    }
                }
                from = Math.max(to, from + 1);
            }
        }
        return new Names(new ArrayList<>(names));
    }

    private static boolean isNamePart(Token token) {
        boolean capitals =
                token.text().length() > 1 && token.text().equals(token.text().toUpperCase(Locale.ROOT));
        return token.is("PROPN") && Character.isUpperCase(token.text().codePointAt(0)) && !capitals;
    }

    /** {@code name} without the titles and offices before it, if a name is left. */
    static String withoutTitle(String name) {
        String plain = name.strip();
        String shorter = TITLE.matcher(plain).replaceFirst("");
        while (!shorter.equals(plain) && !OFFICE_WORD.matcher(shorter).matches()) {
            plain = shorter;
            shorter = TITLE.matcher(plain).replaceFirst("");
        }
        return plain;
    }

    /** The fullest form of a speaker's name: "Sol" is "Ana Sol" where the document names no other Sol. */
    String fullest(String name) {
        String plain = withoutTitle(name.replaceFirst("['’]s$", ""));
        plain = cutPlace(plain);
        String surname = plain;
        if (surname.contains(" ")) {
            return plain;
        }
        List<String> fuller = full.stream()
                .filter(candidate -> candidate.endsWith(" " + surname))
                .distinct()
                .toList();
        return fuller.size() == 1 ? fuller.getFirst() : plain;
    }

    /** "Ana Sol of the nurses' union" is Ana Sol; "the Bank of Dorne" stays. */
    private static String cutPlace(String name) {
        Matcher place = PLACE.matcher(name);
        return place.matches() && !Speaker.isOrganisation(place.group(1)) ? place.group(1) : name;
    }
}
