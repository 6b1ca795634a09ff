package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.RelationType;

class LayeredLayoutPropertyTests {

    @Property(tries = 60)
    void boxesDoNotOverlapAndEverythingIsInside(
            @ForAll @IntRange(min = 1, max = 24) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Layout layout = LayeredLayout.of(random(claims, seed), claim -> "Somebody");

        for (Layout.Box box : layout.boxes()) {
            assertThat(box.x()).isGreaterThanOrEqualTo(Layout.MARGIN - 0.1);
            assertThat(box.y()).isGreaterThanOrEqualTo(Layout.MARGIN - 0.1);
            assertThat(box.right()).isLessThanOrEqualTo(layout.width() - Layout.MARGIN + 0.1);
            assertThat(box.bottom()).isLessThanOrEqualTo(layout.height() - Layout.MARGIN + 0.1);
            for (Layout.Box other : layout.boxes()) {
                if (!box.claim().equals(other.claim())) {
                    assertThat(overlap(box, other)).isFalse();
                }
            }
        }
        assertThat(layout.edges())
                .allSatisfy(edge -> assertThat(edge.points()).allSatisfy(point -> {
                    assertThat(point.x()).isBetween(0.0, layout.width());
                    assertThat(point.y()).isBetween(0.0, layout.height());
                }));
    }

    @Property(tries = 60)
    void everyLineRunsFromTheBorderOfOneBoxToTheBorderOfTheOtherAndThroughNoThird(
            @ForAll @IntRange(min = 2, max = 20) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Layout layout = LayeredLayout.of(random(claims, seed));

        for (Layout.Edge edge : layout.edges()) {
            assertThat(onBorder(
                            layout.box(edge.from()).orElseThrow(), edge.points().getFirst()))
                    .isTrue();
            assertThat(onBorder(
                            layout.box(edge.to()).orElseThrow(), edge.points().getLast()))
                    .isTrue();
            for (int point = 1; point < edge.points().size(); point++) {
                Layout.Point one = edge.points().get(point - 1);
                Layout.Point other = edge.points().get(point);
                assertThat(layout.boxes())
                        .noneMatch(box -> Math.min(one.x(), other.x()) < box.right() - 1
                                && Math.max(one.x(), other.x()) > box.x() + 1
                                && Math.min(one.y(), other.y()) < box.bottom() - 1
                                && Math.max(one.y(), other.y()) > box.y() + 1);
            }
        }
    }

    @Property(tries = 60)
    void labelsCoverNeitherBoxesNorEachOther(
            @ForAll @IntRange(min = 2, max = 20) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Layout layout = LayeredLayout.of(random(claims, seed));

        List<Layout.Box> labels = layout.edges().stream()
                .map(edge -> new Layout.Box(
                        edge.from(),
                        edge.label().x() - BoxText.width(edge.words(), LayeredLayout.SMALL_FONT_SIZE) / 2,
                        edge.label().y() - 7,
                        BoxText.width(edge.words(), LayeredLayout.SMALL_FONT_SIZE),
                        14,
                        "",
                        List.of(),
                        "",
                        List.of(),
                        false))
                .toList();
        for (Layout.Box label : labels) {
            assertThat(layout.boxes()).noneMatch(box -> overlap(box, label));
            assertThat(labels).filteredOn(other -> overlap(other, label)).hasSize(1);
        }
    }

    @Property(tries = 30)
    void theSameNeighbourhoodAlwaysGivesTheSameLayout(
            @ForAll @IntRange(min = 1, max = 20) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        assertThat(LayeredLayout.of(random(claims, seed))).isEqualTo(LayeredLayout.of(random(claims, seed)));
    }

    @Property(tries = 40)
    void inATreeOfReasonsEveryReasonIsBelowItsConclusion(
            @ForAll @IntRange(min = 2, max = 24) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Random random = new Random(seed);
        MapBuilder map = claims(claims, random);
        for (int claim = 1; claim < claims; claim++) {
            map.supports("" + claim, "" + random.nextInt(claim), random.nextDouble());
        }
        Layout layout = LayeredLayout.of(map.neighbourhood());

        assertThat(layout.edges())
                .allMatch(edge -> layout.box(edge.from()).orElseThrow().y()
                        > layout.box(edge.to()).orElseThrow().bottom());
    }

    @Property(tries = 40)
    void noMoreThanFourBoxesStandBesideEachOther(
            @ForAll @IntRange(min = 1, max = 40) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Layout layout = LayeredLayout.of(random(claims, seed));

        assertThat(layout.width()).isLessThan(4 * 240 + 3 * 110 + 40 * 60);
        assertThat(layout.boxes().stream()
                        .map(box -> layout.boxes().stream()
                                .filter(other -> other.y() < box.bottom() && box.y() < other.bottom())
                                .count())
                        .max(Comparator.naturalOrder()))
                .hasValueSatisfying(most -> assertThat(most).isLessThanOrEqualTo(4));
    }

    @Property(tries = 60)
    void whatIsShownKeepsItsOrderWhenSomethingOpens(
            @ForAll @IntRange(min = 8, max = 60) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        List<Neighbourhood> steps = opened(claims, seed);
        for (int step = 1; step < steps.size(); step++) {
            Layout before = LayeredLayout.of(steps.subList(0, step), LETTERING);
            Layout after = LayeredLayout.of(steps.subList(0, step + 1), LETTERING);

            for (Layout.Box one : before.boxes()) {
                for (Layout.Box other : before.boxes()) {
                    Layout.Box oneThen = after.box(one.claim()).orElse(null);
                    Layout.Box otherThen = after.box(other.claim()).orElse(null);
                    if (oneThen == null || otherThen == null) {
                        continue;
                    }
                    if (one.bottom() < other.y()) {
                        assertThat(oneThen.y() + oneThen.height() / 2)
                                .as("%s stays above %s", one.lines(), other.lines())
                                .isLessThan(otherThen.y() + otherThen.height() / 2);
                    } else if (one.y() < other.bottom() && one.right() < other.x()) {
                        assertThat(oneThen.right())
                                .as("%s stays left of %s", one.lines(), other.lines())
                                .isLessThan(otherThen.x());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"29, 197", "60, 169"})
    void nothingOverlapsWhereRowsGrewBetweenClaimsThatFaceEachOther(int claims, long seed) {
        nothingOverlapsWhenSomethingIsOpen(claims, seed);
    }

    @Property(tries = 60)
    void nothingOverlapsWhenSomethingIsOpen(
            @ForAll @IntRange(min = 8, max = 60) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Layout layout = LayeredLayout.of(opened(claims, seed), LETTERING);

        for (Layout.Box box : layout.boxes()) {
            assertThat(layout.boxes()).filteredOn(other -> overlap(box, other)).containsExactly(box);
            assertThat(layout.edges()).noneMatch(edge -> overlap(box, label(edge)));
        }
    }

    @Property(tries = 60)
    void argumentsLieOverNothingAndTheirLinesGoThroughNoBox(
            @ForAll @IntRange(min = 3, max = 20) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Neighbourhood argued = argued(claims, seed);
        Layout layout = LayeredLayout.of(List.of(argued), LETTERING);

        assertThat(layout.junctions()).hasSameSizeAs(argued.arguments());
        List<Layout.Box> extra = new ArrayList<>();
        layout.junctions().forEach(one -> extra.add(box(one.x(), one.y(), one.width(), one.height())));
        layout.unstated().forEach(one -> extra.add(box(one.x(), one.y(), one.width(), one.height())));
        List<Layout.Box> all = new ArrayList<>(extra);
        all.addAll(layout.boxes());
        layout.edges().forEach(edge -> all.add(label(edge)));
        for (Layout.Box one : extra) {
            assertThat(all).filteredOn(other -> overlap(one, other)).containsExactly(one);
            assertThat(one.x()).isGreaterThanOrEqualTo(Layout.MARGIN - 0.1);
            assertThat(one.right()).isLessThanOrEqualTo(layout.width() - Layout.MARGIN + 0.1);
            assertThat(one.bottom()).isLessThanOrEqualTo(layout.height() - Layout.MARGIN + 0.1);
        }
        List<Layout.Box> solid = new ArrayList<>(layout.boxes());
        solid.addAll(extra);
        for (Layout.Strand strand : layout.strands()) {
            for (int point = 1; point < strand.points().size(); point++) {
                Layout.Point one = strand.points().get(point - 1);
                Layout.Point other = strand.points().get(point);
                assertThat(solid)
                        .noneMatch(box -> Math.min(one.x(), other.x()) < box.right() - 1
                                && Math.max(one.x(), other.x()) > box.x() + 1
                                && Math.min(one.y(), other.y()) < box.bottom() - 1
                                && Math.max(one.y(), other.y()) > box.y() + 1);
            }
        }
    }

    private static Layout.Box box(double x, double y, double width, double height) {
        return new Layout.Box(new Claim.Id(""), x, y, width, height, "", List.of(), "", List.of(), false);
    }

    /** A random neighbourhood in which two claims together support the first, and a third attacks that step. */
    private static Neighbourhood argued(int claims, long seed) {
        Neighbourhood plain = random(claims, seed);
        List<Claim.Id> ids = plain.claims().stream().map(Claim::id).toList();
        Random random = new Random(seed);
        List<Claim.Id> others = new ArrayList<>(ids.subList(1, ids.size()));
        Collections.shuffle(others, random);
        Argument argument = new Argument(
                new Argument.Id("g-test"),
                others.subList(0, 2),
                List.of("What nobody says. ".repeat(1 + random.nextInt(4))),
                random.nextBoolean() ? RelationType.SUPPORTS : RelationType.CONTRADICTS,
                ids.getFirst(),
                null,
                others.size() > 2 ? others.subList(2, 3) : List.of(),
                ReviewStatus.ACCEPTED,
                1);
        return new Neighbourhood(plain.focus(), plain.claims(), plain.relations(), List.of(argument), plain.folded());
    }

    private static Layout.Box label(Layout.Edge edge) {
        double width = BoxText.width(edge.words(), LETTERING.smallFontSize());
        return new Layout.Box(
                edge.from(),
                edge.label().x() - width / 2,
                edge.label().y() - 7,
                width,
                14,
                "",
                List.of(),
                "",
                List.of(),
                false);
    }

    private static final Lettering LETTERING = Lettering.live(
            claim -> "Somebody",
            type -> type.sign() + " " + type.label(),
            claim -> List.of("+3 supports", "fold +2"),
            type -> type.sign() + " together " + type.label(),
            "unstated");

    /** A neighbourhood in which one place after another is opened. */
    private static List<Neighbourhood> opened(int claims, long seed) {
        MapContents contents = randomMap(claims, seed).contents();
        Random random = new Random(seed);
        NeighbourhoodSearch search = NeighbourhoodSearch.in(contents);
        List<Sight.Opening> openings = new ArrayList<>();
        Surroundings shown = Growth.of(search, contents.claims().getFirst(), 1, 12, openings, 20);
        for (int opening = 0; opening < 4; opening++) {
            List<Claim> there = shown.shown().claims();
            openings.add(new Sight.Opening(
                    there.get(random.nextInt(there.size())).id(),
                    List.of(RelationType.values()).get(random.nextInt(3))));
            shown = Growth.of(search, contents.claims().getFirst(), 1, 12, openings, 20);
        }
        return shown.steps();
    }

    private static boolean overlap(Layout.Box one, Layout.Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    private static boolean onBorder(Layout.Box box, Layout.Point point) {
        boolean inside = point.x() >= box.x() - 0.2
                && point.x() <= box.right() + 0.2
                && point.y() >= box.y() - 0.2
                && point.y() <= box.bottom() + 0.2;
        boolean deep = point.x() > box.x() + 0.2
                && point.x() < box.right() - 0.2
                && point.y() > box.y() + 0.2
                && point.y() < box.bottom() - 0.2;
        return inside && !deep;
    }

    /** A connected graph with relations of all types, cycles among them. */
    private static Neighbourhood random(int claims, long seed) {
        return randomMap(claims, seed).neighbourhood();
    }

    private static MapBuilder randomMap(int claims, long seed) {
        Random random = new Random(seed);
        MapBuilder map = claims(claims, random);
        Set<String> pairs = new HashSet<>();
        for (int claim = 1; claim < claims; claim++) {
            relate(map, random, pairs, claim, random.nextInt(claim));
        }
        for (int extra = 0; extra < claims / 3; extra++) {
            int from = random.nextInt(claims);
            int to = random.nextInt(claims);
            if (from != to) {
                relate(map, random, pairs, from, to);
            }
        }
        return map;
    }

    private static void relate(MapBuilder map, Random random, Set<String> pairs, int from, int to) {
        RelationType type = List.of(
                        RelationType.SUPPORTS,
                        RelationType.SUPPORTS,
                        RelationType.SUPPORTS,
                        RelationType.CONTRADICTS,
                        RelationType.CONTRADICTS,
                        RelationType.EQUIVALENT)
                .get(random.nextInt(6));
        if (pairs.add(from + " " + to + " " + type)) {
            map.relation(
                    "" + from, "" + to, type, random.nextDouble(), random.nextBoolean(), "", ReviewStatus.PROPOSED);
        }
    }

    private static MapBuilder claims(int count, Random random) {
        MapBuilder map = MapBuilder.map("Random", null).document("one", "One", null, 0);
        for (int claim = 0; claim < count; claim++) {
            map.claim("" + claim, ClaimType.FACT, "word ".repeat(1 + random.nextInt(60)) + claim);
        }
        return map;
    }
}
