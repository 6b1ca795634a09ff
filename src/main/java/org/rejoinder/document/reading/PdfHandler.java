package org.rejoinder.document.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xml.sax.Attributes;

/** Gathers the lines of a PDF page by page, without the running heads and page numbers that repeat on every page. */
final class PdfHandler extends LimitedHandler {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:page|p\\.|seite)?\\s*[-–|]?\\s*\\d{1,4}\\s*(?:(?:of|/|von)\\s*\\d{1,4})?\\s*[-–|]?");
    /** Lines at the top and at the foot of a page that may be a running head. */
    private static final int EDGE = 2;

    private static final int LONGEST_HEAD = 150;

    private final List<List<String>> pages = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    PdfHandler(int maxDepth, int maxCharacters) {
        super(maxDepth, maxCharacters);
    }

    @Override
    void start(String name, Attributes attributes) {
        if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
            endParagraph();
            pages.add(new ArrayList<>());
        }
    }

    @Override
    void end(String name) {
        if (name.equals("p") || name.equals("div")) {
            endParagraph();
        }
    }

    @Override
    void text(String characters) {
        paragraph.append(characters);
    }

    private void endParagraph() {
        String lines = paragraph.toString();
        paragraph.setLength(0);
        if (pages.isEmpty() || !Words.hasLetterOrDigit(lines)) {
            return;
        }
        List<String> page = pages.getLast();
        if (!page.isEmpty()) {
            page.add("");
        }
        lines.lines().map(String::stripTrailing).filter(line -> !line.isBlank()).forEach(page::add);
    }

    /** All lines, pages separated by form feeds. */
    String lines() {
        Map<String, Integer> repeated = new HashMap<>();
        for (List<String> page : pages) {
            edges(page).stream().distinct().forEach(line -> repeated.merge(shape(page.get(line)), 1, Integer::sum));
        }
        Map<String, Boolean> written = new HashMap<>();
        return pages.stream().map(page -> body(page, repeated, written)).collect(Collectors.joining("\n\f"));
    }

    private String body(List<String> page, Map<String, Integer> repeated, Map<String, Boolean> written) {
        List<Integer> edges = edges(page);
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < page.size(); at++) {
            String line = page.get(at);
            if (edges.contains(at)) {
                boolean number = PAGE_NUMBER.matcher(line.strip()).matches();
                boolean head = line.length() <= LONGEST_HEAD
                        && !Words.endsSentence(line)
                        && repeated.getOrDefault(shape(line), 0) >= Math.max(3, pages.size() / 3);
                // A running head is kept where it first stands.
                if (number || (head && written.put(shape(line), true) != null)) {
                    continue;
                }
                if (head) {
                    kept.add(line);
                    kept.add("");
                    continue;
                }
            }
            kept.add(line);
        }
        return String.join("\n", kept);
    }

    private static List<Integer> edges(List<String> page) {
        List<Integer> edges = new ArrayList<>();
        for (int at = 0; at < page.size() && edges.size() < EDGE; at++) {
            if (!page.get(at).isEmpty()) {
                edges.add(at);
            }
        }
        int top = edges.size();
        for (int at = page.size() - 1; at >= 0 && edges.size() < top + EDGE; at--) {
            if (!page.get(at).isEmpty() && !edges.contains(at)) {
                edges.add(at);
            }
        }
        return edges;
    }

    private static String shape(String line) {
        return line.strip().replaceFirst("^\\d+\\s|\\s\\d+$", "#");
    }
}
