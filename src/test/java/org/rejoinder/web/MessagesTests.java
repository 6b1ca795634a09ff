package org.rejoinder.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.exchange.Formats;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** The message bundles: the same keys in both languages, each a message that can be formatted. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path FOLDER = RESOURCES.resolve("messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeysWithTheSameArguments(String bundle) throws IOException {
        assertThat(places(read(bundle + "_de"))).isEqualTo(places(read(bundle)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageIsInWordsAndCanBeFormatted(String bundle) throws IOException {
        for (Locale language : new Languages().offered()) {
            read(language.equals(Locale.ENGLISH) ? bundle : bundle + "_" + language)
                    .forEach((key, words) -> {
                        assertThat(words).as("%s in %s", key, language).isNotBlank();
                        if (PLACE.matcher(words).find()) {
                            assertThat(words)
                                    .as("%s in %s: a straight apostrophe would swallow what follows", key, language)
                                    .doesNotContain("'");
                            Object[] one = new Object[10];
                            Arrays.fill(one, 1);
                            assertThat(new MessageFormat(words, language).format(one))
                                    .isNotBlank();
                        }
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwiceInAFile(String bundle) throws IOException {
        for (String file : new String[] {bundle, bundle + "_de"}) {
            assertThat(Files.readAllLines(FOLDER.resolve(file + ".properties")).stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip()))
                    .as(file)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyFormatThatIsWrittenIsExplainedOnThePages() throws IOException {
        Map<String, String> words = read("map");

        assertThat(Formats.alone().writers())
                .allSatisfy(writer -> assertThat(words).containsKey("map.export." + writer.format()));
    }

    @Test
    void everyBundleIsServed() throws IOException {
        Object served = new YamlPropertySourceLoader()
                .load("application", new FileSystemResource(RESOURCES.resolve("application.yaml")))
                .getFirst()
                .getProperty("spring.messages.basename");

        assertThat(String.valueOf(served).split(", "))
                .containsExactlyInAnyOrder(
                        bundles().map(bundle -> "messages/" + bundle).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsExplained(Problem problem) {
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.meaning()).isNotBlank();
        assertThat(problem.remedy()).isNotBlank();
    }

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_de"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Map<String, String> read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(FOLDER.resolve(file + ".properties"))) {
            properties.load(text);
        }
        return new TreeMap<>(
                properties.stringPropertyNames().stream().collect(toMap(key -> key, properties::getProperty)));
    }

    /** What each message is filled with: the numbers of its arguments, each once. */
    private static Map<String, String> places(Map<String, String> messages) {
        Map<String, String> places = new TreeMap<>();
        messages.forEach((key, words) -> places.put(
                key,
                PLACE.matcher(words)
                        .results()
                        .map(place -> place.group(1))
                        .distinct()
                        .sorted()
                        .toList()
                        .toString()));
        return places;
    }
}
