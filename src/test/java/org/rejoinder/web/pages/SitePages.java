package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.DocumentSources;
import org.rejoinder.pipeline.IngestJobs;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Addresses of every page of the site, with the sample debate filled in. Taken from the controllers, so that no new page
 * is forgotten: one whose path has a part nobody has an example for fails the test that walks the pages.
 */
final class SitePages {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Parts of a page that scripts fetch, never shown by themselves. */
    private static final List<String> FRAGMENTS = List.of("/review/", "/running");

    private final ApplicationContext context;
    private final String site;
    private final SampleDebate.Stored stored;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param site scheme, host and port */
    SitePages(ApplicationContext context, String site, SampleDebate.Stored stored) {
        this.context = context;
        this.site = site;
        this.stored = stored;
    }

    /** Paths with their queries, each once, in a fixed order; what is no page of its own is left out. */
    List<String> paths() {
        ArgumentMap empty = context.getBean(ArgumentMaps.class).findOrCreate("Nothing here yet", null);
        String job = jobWithAProblem();
        Map<String, String> full = Map.of(
                "map", stored.map(),
                "claim", stored.trade(),
                "document", stored.council(),
                "left", stored.council(),
                "right", stored.traders(),
                "kind", "claim",
                "id", stored.trade(),
                "job", job,
                "name", "not-found");
        Stream<String> filled = patterns().map(pattern -> fill(pattern, full));
        Stream<String> withoutDocuments = patterns()
                .filter(pattern -> pattern.contains("{map}"))
                .filter(pattern -> pattern.indexOf('{', pattern.indexOf('}')) < 0)
                .map(pattern -> fill(pattern, Map.of("map", empty.id().value())));
        String map = "/maps/" + stored.map();
        Stream<String> inOtherStates = Stream.of(
                "/?all=1",
                map + "/claims?q=nothingofthesort",
                map + "/claims?contested=true&sort=contested",
                map + "/documents/" + stored.traders() + "?loaded=true&claim=" + stored.trade(),
                map + "/focus/" + stored.closed(),
                map + "/focus/" + stored.trade() + "?hops=3",
                map + "/review?kind=claim",
                map + "/review?minimum=100",
                map + "/focus/" + stored.closed() + "?standing=true&believe=" + stored.trade() + "&selected="
                        + stored.trade(),
                map + "/reasoning?standing=falls&off=" + stored.closed(),
                map + "/claims/" + stored.trade() + "/standing?positions=true");
        return Stream.of(filled, withoutDocuments, inOtherStates)
                .flatMap(paths -> paths)
                .distinct()
                .filter(this::isPage)
                .toList();
    }

    /** A page that says what went wrong. */
    String failing() {
        return "/maps/m-unknown";
    }

    private Stream<String> patterns() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping -> isForReaders(mapping.getKey(), mapping.getValue()))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.equals("/error"))
                .filter(pattern -> FRAGMENTS.stream().noneMatch(pattern::contains))
                .sorted();
    }

    private static boolean isForReaders(RequestMappingInfo mapping, HandlerMethod method) {
        var methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && method.getBeanType().getPackageName().startsWith("org.rejoinder")
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                && !method.hasMethodAnnotation(ResponseBody.class);
    }

    private static String fill(String pattern, Map<String, String> examples) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            assertThat(examples).as("examples for " + pattern).containsKey(variable.group(1));
            return Matcher.quoteReplacement(examples.get(variable.group(1)));
        });
    }

    /** A fragment, a redirection or data is no page; an error is a page without an example. */
    private boolean isPage(String path) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(site + path))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path).isLessThan(400);
            return response.statusCode() == 200 && response.body().contains("<html");
        } catch (IOException failure) {
            throw new AssertionError(path, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, stopped);
        }
    }

    private String jobWithAProblem() {
        DocumentSource nothing = context.getBean(DocumentSources.class)
                .fromBytes("nothing.txt", new byte[0], DocumentSource.About.NOTHING);
        IngestJobs jobs = context.getBean(IngestJobs.class);
        String id =
                jobs.submit(new ArgumentMap.Id(stored.map()), List.of(nothing)).id();
        return jobs.ended(id).join().id();
    }
}
