package org.rejoinder.exchange.kialo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.MalformedFile;

/**
 * A discussion as Kialo writes it in either of its layouts. The older one has the title in the first line and each claim on
 * one line; the newer one has four lines at the head, a claim's words below its number, and a list of sources at the end.
 *
 * @param title null if the file names none
 * @param entries in the file's order
 * @param sources addresses by the number that claims refer to them with: "34"
 */
record Discussion(@Nullable String title, List<Entry> entries, Map<String, String> sources) {

    private static final Pattern TITLE = Pattern.compile("Discussion (?:Title|Name):[ \t]*(.*)");
    private static final Pattern CLAIM = Pattern.compile("[ \t]*(\\d{1,6}(?:\\.\\d{1,6}){0,400})\\.(?:[ \t]+(?:(Pro|Con):)?[ \t]*(.*)|$)");
    private static final Pattern SOURCE = Pattern.compile("\\[([^]]{1,40})][ \t]*(\\S.*)");

    /** @throws MalformedFile if it has no claims, or one whose number fits to no other */
    static Discussion read(String file, String text) {
        return new Reading(file).read(text);
    }

    private static final class Reading {

        private final String file;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Integer> lines = new LinkedHashMap<>();
        private final Map<String, String> sources = new LinkedHashMap<>();
        private final StringBuilder words = new StringBuilder();
        private @Nullable String title;
        private boolean titleFollows;
        private boolean inSources;
        private @Nullable String number;
        private Entry.@Nullable Stance stance;
        private int begun;

        Reading(String file) {
            this.file = file;
        }

        Discussion read(String text) {
            String[] all = text.split("\r\n|\n|\r", -1);
            for (int index = 0; index < all.length; index++) {
                line(all[index], index + 1);
            }
            endClaim();
            if (entries.isEmpty()) {
                throw new MalformedFile(
                        file,
                        1,
                        0,
                        "There is no claim in this file. Kialo writes each as \"1.\" or \"1.1. Pro:\" with its words after it; export the discussion again as text.");
            }
            return new Discussion(title, List.copyOf(entries), sources);
        }

        private void line(String line, int at) {
            if (inSources) {
                source(line);
                return;
            }
            Matcher claim = CLAIM.matcher(line);
            if (claim.matches()) {
                endClaim();
                begin(claim, at);
            } else if (number != null && line.strip().equals("Sources:")) {
                endClaim();
                inSources = true;
            } else if (number != null) {
                words.append('\n').append(line);
            } else {
                head(line, at);
            }
        }

        private void head(String line, int at) {
            Matcher named = TITLE.matcher(line.strip());
            if (named.matches()) {
                titleFollows = named.group(1).isBlank();
                title = titleFollows ? null : named.group(1).strip();
            } else if (titleFollows && !line.isBlank()) {
                title = line.strip();
                titleFollows = false;
            } else if (title == null && !line.isBlank() && at > 20) {
                throw new MalformedFile(
                        file, at, 1, "No claim such as \"1. …\" in the first lines. Export the discussion again as text.");
            }
        }

        private void begin(Matcher claim, int at) {
            String named = claim.group(1);
            Integer before = lines.putIfAbsent(named, at);
            if (before != null) {
                throw new MalformedFile(
                        file, at, 1, "Claim %s. stands in line %d already. Give one of them another number.".formatted(named, before));
            }
            int dot = named.lastIndexOf('.');
            if (dot >= 0 && !lines.containsKey(named.substring(0, dot))) {
                throw new MalformedFile(
                        file,
                        at,
                        1,
                        "Claim %s. stands under %s., which does not come before it. Put that claim above, or correct the number."
                                .formatted(named, named.substring(0, dot)));
            }
            number = named;
            begun = at;
            stance = claim.group(2) == null
                    ? null
                    : Entry.Stance.valueOf(claim.group(2).toUpperCase(Locale.ROOT));
            words.append(claim.group(3) == null ? "" : claim.group(3));
        }

        private void endClaim() {
            if (number != null) {
                entries.add(new Entry(number, stance, words.toString().strip(), begun));
                number = null;
                words.setLength(0);
            }
        }

        private void source(String line) {
            Matcher source = SOURCE.matcher(line.strip());
            if (source.matches()) {
                sources.putIfAbsent(source.group(1), source.group(2).strip());
            }
        }
    }
}
