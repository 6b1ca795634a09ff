package org.rejoinder.exchange.kialo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A claim's words without Kialo's mark-up.
 *
 * @param text on one line; links are their words
 * @param sources what the words link to or name as their source, in order, each once
 * @param linked the number of the claim that stands here once more; null if these are words of their own
 */
record Wording(String text, List<String> sources, @Nullable String linked) {

    private static final Pattern SEE = Pattern.compile("->\\s*[Ss]ee\\s+(\\d{1,6}(?:\\.\\d{1,6})*)\\.?\\s*(?:\\(discussion [^)]*\\))?");
    private static final Pattern LINK = Pattern.compile("\\[((?:\\\\.|[^\\\\\\]\\[]){1,1000})]\\(((?:\\\\.|[^\\\\\\s()]){1,2000})\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\[(\\d{1,6})](?!\\()");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\[\\]()\\\\*_])");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static Wording of(String written, Map<String, String> sources) {
        Matcher see = SEE.matcher(written.strip());
        if (see.matches()) {
            return new Wording("", List.of(), see.group(1));
        }
        Set<String> found = new LinkedHashSet<>();
        Matcher links = LINK.matcher(written);
        StringBuilder plain = new StringBuilder();
        while (links.find()) {
            found.add(unescaped(links.group(2)));
            links.appendReplacement(plain, Matcher.quoteReplacement(links.group(1)));
        }
        links.appendTail(plain);
        Matcher references = REFERENCE.matcher(plain);
        StringBuilder words = new StringBuilder();
        while (references.find()) {
            String address = sources.get(references.group(1));
            if (address != null) {
                found.add(address);
            }
            references.appendReplacement(words, address == null ? Matcher.quoteReplacement(references.group()) : "");
        }
        references.appendTail(words);
        String text = SPACES.matcher(unescaped(words.toString())).replaceAll(" ").strip();
        return new Wording(text, new ArrayList<>(found), null);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll("$1");
    }
}
