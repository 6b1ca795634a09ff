package org.rejoinder.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.SampleMaps;
import org.rejoinder.relation.RelationType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimReviewTests {

    private static final String REVIEW = """
            {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://check.example/1",
             "datePublished": "2026-11-21T08:00:00+01:00", "claimReviewed": "The bridge costs 12 million.",
             "author": {"@type": "Organization", "name": "Check & Co"},
             "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A. Mayor"},
               "datePublished": "2024-06-20",
               "firstAppearance": {"@type": "CreativeWork", "url": "https://example.org/speech"},
               "appearance": ["https://example.org/interview", {"@type": "CreativeWork", "url": "https://example.org/flyer"}]},
             "reviewRating": {"@type": "Rating", "ratingValue": 2, "bestRating": 5, "worstRating": 1, "alternateName": "Mostly false"}}
            """;

    private static final String PAGE = """
            <!doctype html><html><head><title>Is the bridge cheap? &ndash; Check</title>
            <link rel="canonical" href="https://check.example/2">
            <script>var x = "<script type='application/ld+json'>";</script>
            <script type="application/ld+json">{"@type": "BreadcrumbList", oops}</script>
            <script type="application/ld+json">
            {"@context": "http://schema.org", "@graph": [
              {"@type": "WebPage", "mainEntity": {"@type": ["ClaimReview"], "claimReviewed": "The bridge is cheap.",
                "itemReviewed": {"@id": "#claim"}, "reviewRating": {"@type": "Rating", "alternateName": "Missing context"}}},
              {"@id": "#claim", "@type": "CreativeWork", "author": "The council", "url": "https://example.org/plan"}]}
            </script></head><body><p>ClaimReview</p></body></html>
            """;

    private final ClaimReviewWriter writer = new ClaimReviewWriter();
    private final ClaimReviewParser parser = new ClaimReviewParser();

    @Test
    void writesEveryAppearanceOfAnAcceptedClaimTheFirstApart() throws IOException {
        Golden.assertMatches(writer, ferry(), "ferry.claimreview.jsonld");
        JsonNode review = written(ferry()).get(0);

        assertThat(review.at("/itemReviewed/firstAppearance/name").asString()).isEqualTo("Early");
        assertThat(review.at("/itemReviewed/author/name").asString()).isEqualTo("the harbour master");
        assertThat(review.at("/itemReviewed/datePublished").asString()).isEqualTo("2019-01-01");
        assertThat(review.at("/itemReviewed/appearance"))
                .extracting(work -> work.get("name").asString())
                .containsExactly("Early", "Late", "Undated");
    }

    @Test
    void givesNoVerdict() throws IOException {
        JsonNode review = written(ferry()).get(0);

        assertThat(review.at("/reviewRating/ratingValue").isNull()).isTrue();
        assertThat(review.at("/reviewRating/alternateName").isNull()).isTrue();
        assertThat(review.get("url").isNull()).isTrue();
        assertThat(writer.losses(ferry()))
                .extracting(Loss::what, Loss::items)
                .contains(
                        tuple("verdicts, and who reviewed what when and where", List.of("c-slow", "c-crawls")),
                        tuple("claims that nobody has accepted", List.of("c-fast")),
                        tuple("addresses of appearances", List.of("d-undated")));
    }

    @Test
    void writesNothingOfAMapInWhichNothingIsAccepted() throws IOException {
        assertThat(written(SampleMaps.bridge())).isEmpty();
    }

    @Test
    void readsTheClaimAsReportedByTheReview() {
        ParsedMap read = parse(REVIEW);
        MapContents map = read.contents();
        Occurrence place = places(map, 0).getFirst();

        assertThat(map.claims()).extracting(Claim::text).containsExactly("The bridge costs 12 million.");
        assertThat(place.stance()).isEqualTo(Stance.NEUTRAL);
        assertThat(place.holder()).isEqualTo(Holder.reported("A. Mayor"));
        assertThat(map.documents())
                .extracting(
                        Document::author,
                        document -> String.valueOf(document.url()),
                        document -> String.valueOf(document.publishedOn()))
                .containsExactly(tuple("Check & Co", "https://check.example/1", "2026-11-21"));
        assertThat(read.losses())
                .extracting(Loss::what, Loss::items)
                .containsExactly(
                        tuple("verdicts", List.of(map.claims().getFirst().id().value())),
                        tuple(
                                "where the claims appeared",
                                List.of(
                                        "https://example.org/speech",
                                        "https://example.org/interview",
                                        "https://example.org/flyer")));
    }

    @Test
    void writesBackWhatTheReviewSaid() throws IOException {
        JsonNode before = new JsonMapper().readTree(REVIEW);
        JsonNode after = written(parse(REVIEW).contents()).get(0);

        for (String member : new String[] {"url", "datePublished", "claimReviewed", "author", "reviewRating"}) {
            assertThat(after.get(member)).as(member).isEqualTo(before.get(member));
        }
        for (String member : new String[] {"author", "datePublished", "firstAppearance", "appearance"}) {
            assertThat(after.get("itemReviewed").get(member))
                    .as(member)
                    .isEqualTo(before.get("itemReviewed").get(member));
        }
        assertThat(writer.losses(parse(REVIEW).contents()))
                .extracting(Loss::what)
                .doesNotContain("verdicts, and who reviewed what when and where");
    }

    @Test
    void readsPagesThatCarryIt() {
        ParsedMap read = parse(PAGE);
        MapContents map = read.contents();

        assertThat(map.claims()).extracting(Claim::text).containsExactly("The bridge is cheap.");
        assertThat(map.documents())
                .extracting(Document::title, document -> String.valueOf(document.url()))
                .containsExactly(tuple("Is the bridge cheap? \u2013 Check", "https://check.example/2"));
        assertThat(places(map, 0).getFirst().holder()).isEqualTo(Holder.reported("The council"));
        assertThat(read.losses())
                .extracting(Loss::what, Loss::items)
                .contains(
                        tuple("other data of the page", List.of("line 4")),
                        tuple("where the claims appeared", List.of("https://example.org/plan")));
    }

    @Test
    void theSameClaimReviewedTwiceIsOneClaimReportedTwice() throws IOException {
        MapContents map = parse("[" + REVIEW + "," + REVIEW.replace("check.example/1", "other.example/9") + "]")
                .contents();

        assertThat(map.claims()).hasSize(1);
        assertThat(places(map, 0)).hasSize(2);
        assertThat(written(map)).hasSize(2);
    }

    @Test
    void knowsItsFilesAndSaysWhereOthersAreWrong() {
        assertThat(parser.recognises(file(REVIEW))).isTrue();
        assertThat(parser.recognises(file(PAGE))).isTrue();
        assertThat(parser.recognises(file("{\"a\": 1}"))).isFalse();
        assertMalformed(PAGE.replace("\"@graph\": [", "\"@graph\": [,"), "page, line 6, column 4");
        assertMalformed("{\"@type\": \"Article\"}", "There is no ClaimReview");
        assertMalformed("<p>ClaimReview\"</p>", "There is no ClaimReview");
        assertMalformed("[1,\n2 3]", "line 2, column 3");
    }

    @Test
    void neverFailsOtherwiseThanWithAMessage() throws IOException {
        assertThat(Mutations.run(
                        parser,
                        "page",
                        REVIEW.getBytes(StandardCharsets.UTF_8),
                        PAGE.getBytes(StandardCharsets.UTF_8),
                        Golden.bytes(writer, ferry())))
                .isPositive();
    }

    @Test
    void writesHostileWordsAsTheyAre() throws IOException {
        JsonNode read = written(accepted(SampleMaps.hostile()));

        assertThat(read.at("/0/claimReviewed").asString()).isEqualTo(SampleMaps.HOSTILE);
    }

    /** A claim in four documents, one of them disputing it, and an equivalent that somebody accepted. */
    private static MapContents ferry() {
        return accepted(MapBuilder.map("Ferry", null)
                .document("late", "Late", "The Post", 2021)
                .claim("slow", ClaimType.FACT, "The ferry is slow.")
                .document("early", "Early", null, 2019)
                .occurrence("slow", "The ferry is slow.", Holder.reported("the harbour master"), Stance.NEUTRAL, null)
                .document("dispute", "Dispute", null, 2018)
                .occurrence("slow", "The ferry is slow.", Holder.AUTHOR, Stance.REJECTED, null)
                .document("undated", "Undated", null, 0)
                .claim("crawls", ClaimType.FACT, "The ferry crawls.")
                .claim("fast", ClaimType.FACT, "The ferry is fast.")
                .relation("slow", "crawls", RelationType.EQUIVALENT, 0.9, true, "", ReviewStatus.ACCEPTED)
                .contents());
    }

    /** The same map with all but the last claim accepted. */
    private static MapContents accepted(MapContents map) {
        Claim last = map.claims().getLast();
        return new MapContents(
                map.map(),
                map.documents(),
                map.snapshots(),
                map.earlierSnapshots(),
                map.claims().stream()
                        .map(claim -> claim.equals(last) ? claim : claim.judged(ReviewStatus.ACCEPTED))
                        .toList(),
                map.occurrences(),
                map.relations(),
                map.provenance(),
                map.reviewed(),
                map.carried());
    }

    private void assertMalformed(String content, String message) {
        assertThatExceptionOfType(MalformedFile.class)
                .isThrownBy(() -> parse(content))
                .withMessageContaining(message);
    }

    private static List<Occurrence> places(MapContents map, int claim) {
        return Map.copyOf(map.occurrences()).get(map.claims().get(claim).id());
    }

    private JsonNode written(MapContents map) throws IOException {
        return new JsonMapper().readTree(Golden.bytes(writer, map)).get("@graph");
    }

    private ParsedMap parse(String content) {
        return parser.parse(file(content));
    }

    private static MapFile file(String content) {
        return new MapFile("page", content.getBytes(StandardCharsets.UTF_8));
    }
}
