package org.rejoinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No template says anything in a language of its own. Words in a template are prototypes, replaced when the page is made
 * ({@code th:text} or {@code th:replace} on the element or above it); what is the same in every language stands in an
 * element marked {@code translate="no"}, or is the name of a key.
 */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}");
    private static final Set<String> READ_OUT = Set.of("aria-label", "placeholder", "title", "alt", "aria-description");
    private static final Pattern LOOKED_UP = Pattern.compile("[#$@~*]\\{[^{}]*}");
    private static final Pattern LITERAL = Pattern.compile("(?<![\\[(])'[^']*\\p{Ll}{2}[^']*'");
    private static final Pattern IN_SCRIPT = Pattern.compile("[\"`]\\p{Lu}\\p{Ll}+ \\p{Ll}+|textContent = \"\\p{L}{2}");

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasWordsOfItsOwn(Path template) throws IOException {
        Element root = Jsoup.parse(Files.readString(template), "", Parser.htmlParser());
        List<String> own = new ArrayList<>();
        for (Element element : root.getAllElements()) {
            element.textNodes().stream()
                    .map(TextNode::text)
                    .filter(text -> WORDS.matcher(text).find() && !isReplaced(element))
                    .forEach(text -> own.add("<" + element.normalName() + "> " + text.strip()));
            for (Attribute attribute : element.attributes()) {
                if (saysItself(attribute)) {
                    own.add(attribute.html());
                }
            }
        }

        assertThat(own).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void noScriptHasWordsOfItsOwn(Path script) throws IOException {
        assertThat(Files.readAllLines(script).stream()
                        .filter(line ->
                                !line.strip().startsWith("//") && !line.strip().startsWith("*"))
                        .filter(line -> IN_SCRIPT.matcher(line).find()))
                .isEmpty();
    }

    static Stream<Path> templates() throws IOException {
        return files(TEMPLATES, ".html");
    }

    static Stream<Path> scripts() throws IOException {
        return files(SCRIPTS, ".js");
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static boolean isReplaced(Element element) {
        return Stream.concat(Stream.of(element), element.parents().stream())
                .anyMatch(each -> each.hasAttr("th:text")
                        || (each.hasAttr("th:replace") && !each.normalName().equals("html"))
                        || each.normalName().equals("kbd")
                        || each.attr("translate").equals("no"));
    }

    private static boolean saysItself(Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        if (READ_OUT.contains(name) || name.startsWith("data-say")) {
            return WORDS.matcher(value).find() && !value.equals("https://");
        }
        if (name.equals("th:text") || name.startsWith("th:data-say") || READ_OUT.contains(name.replace("th:", ""))) {
            String beside = value;
            for (String before = ""; !before.equals(beside); ) {
                before = beside;
                beside = LOOKED_UP.matcher(before).replaceAll("");
            }
            return WORDS.matcher(beside).find()
                    || (!value.contains("#{")
                            && !value.contains("==")
                            && LITERAL.matcher(value).find());
        }
        return false;
    }
}
