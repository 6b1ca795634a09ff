package org.rejoinder.scale;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Sentences as newspapers, ministries and campaigns write them about one matter in one place: some words are common to
 * all, some to a matter, and names and figures vary most, so that words are as unevenly spread as in real texts.
 */
final class Prose {

    private static final List<Matter> MATTERS = List.of(
            new Matter(
                    "harbour bridge",
                    List.of("the harbour bridge", "the crossing", "the tunnel under the port", "the toll"),
                    List.of(
                            "travel times to the islands",
                            "the ferry's timetable",
                            "traffic on the quay",
                            "freight rates")),
            new Matter(
                    "school meals",
                    List.of("the free lunch", "the canteen contract", "the breakfast club", "the kitchen programme"),
                    List.of("attendance in poor districts", "pupils' marks", "food waste", "the education budget")),
            new Matter(
                    "nuclear plant",
                    List.of("the second reactor", "the cooling tower", "the interim store", "the operating licence"),
                    List.of(
                            "the price of electricity",
                            "emissions of carbon dioxide",
                            "the water of the river",
                            "radiation doses")),
            new Matter(
                    "rent ceiling",
                    List.of("the rent ceiling", "the housing fund", "the vacancy tax", "the tenants' register"),
                    List.of(
                            "rents in the centre",
                            "the number of new flats",
                            "evictions",
                            "the income of small landlords")),
            new Matter(
                    "city trams",
                    List.of("the tram line", "the bus corridor", "the park-and-ride site", "the annual ticket"),
                    List.of(
                            "car journeys downtown",
                            "shops along the avenue",
                            "noise at night",
                            "the transport deficit")),
            new Matter(
                    "wind park",
                    List.of("the wind park", "the transmission line", "the feed-in tariff", "the citizens' share"),
                    List.of(
                            "bird deaths on the ridge",
                            "property values",
                            "the valley's tax income",
                            "grid stability")),
            new Matter(
                    "hospital merger",
                    List.of("the hospital merger", "the maternity ward", "the emergency unit", "the regional clinic"),
                    List.of("waiting times", "infant mortality", "nurses' overtime", "the insurers' contributions")),
            new Matter(
                    "police cameras",
                    List.of("the camera network", "the face recognition trial", "the night patrol", "the data store"),
                    List.of(
                            "street robberies",
                            "residents' sense of safety",
                            "the privacy of passers-by",
                            "the clear-up rate")),
            new Matter(
                    "peace mission",
                    List.of(
                            "the peace mission",
                            "the stabilisation force",
                            "the arms embargo",
                            "the ceasefire commission"),
                    List.of(
                            "civilian casualties",
                            "the participation of women",
                            "the return of refugees",
                            "trust in the alliance")),
            new Matter(
                    "sugar levy",
                    List.of("the sugar levy", "the advertising ban", "the label scheme", "the voluntary pledge"),
                    List.of("childhood obesity", "sales of soft drinks", "the health budget", "jobs in bottling")),
            new Matter(
                    "basic income",
                    List.of("the basic income", "the pilot scheme", "the negative tax", "the means test"),
                    List.of("the number of hours worked", "child poverty", "the deficit", "the number of new firms")),
            new Matter(
                    "river dam",
                    List.of("the upper dam", "the fish ladder", "the flood basin", "the irrigation canal"),
                    List.of(
                            "salmon runs",
                            "harvests downstream",
                            "the flood level of the old town",
                            "drinking water reserves")));

    private static final List<String> PLACES = List.of(
            "Arnfeld",
            "Brightwater",
            "Calder Bay",
            "Dunmore",
            "Eastholm",
            "Falkenau",
            "Glenarm",
            "Hartwick",
            "Ilford Cross",
            "Jarrow",
            "Kestrel Point",
            "Lindau",
            "Marburg Hill",
            "Northaven",
            "Oakmere",
            "Port Ellery",
            "Quarry Heath",
            "Ravensburg",
            "Sandvik",
            "Thornbury",
            "Ulverstone",
            "Valmont",
            "Westerfold",
            "Yarm");

    private static final List<String> WHO = List.of(
            "the council",
            "the ministry",
            "the opposition",
            "the operator",
            "the audit office",
            "the residents' league",
            "the chamber of commerce",
            "the trade union",
            "the regulator",
            "the commission",
            "the governing party",
            "the university's study",
            "the planning inquiry",
            "the consumer association");

    private static final List<String> EFFECTS = List.of(
            "has lowered",
            "has raised",
            "will halve",
            "will double",
            "does not change",
            "has hardly touched",
            "threatens",
            "protects",
            "improves",
            "worsens",
            "depends on",
            "explains",
            "has reversed",
            "will stabilise");

    private static final List<String> DUTIES = List.of(
            "must publish the full costs of",
            "should abandon",
            "ought to extend",
            "has promised to finish",
            "will not pay for",
            "has to take responsibility for",
            "should put to a vote",
            "is committed to");

    private static final List<String> JUDGEMENTS = List.of(
            "is a reckless gamble with",
            "is a fair answer to",
            "is nothing but a facade for",
            "is the best hope for",
            "is an insult to everyone who cares about",
            "is a model of how to deal with",
            "has become a byword for neglect of");

    private static final List<String> FRAMES = List.of(
            "over the past %d years",
            "by %d per cent",
            "in %d of the surveyed districts",
            "for %d thousand households",
            "at a cost of %d million",
            "since the reform of %d months ago",
            "according to %d of the experts heard");

    private static final List<String> REASONS = List.of(
            "because the old contract ran out",
            "since nobody checked the first estimate",
            "as the neighbouring towns have found",
            "although the two were never measured together",
            "while wages in the region stood still",
            "because the money went to other purposes",
            "even where the weather was kind",
            "if the present trend goes on",
            "as soon as the exemptions are counted",
            "unless the state steps in",
            "though the figures are disputed");

    private static final List<String> LINKS = List.of(
            "Let us look at the record.",
            "This deserves a closer look.",
            "The debate has been long.",
            "What follows is taken from the hearings.",
            "There is more to say.",
            "So much for the first point.");

    private static final List<String> FIRST_NAMES = List.of(
            "Anna", "Jens", "Maria", "Tomas", "Ruth", "Omar", "Ingrid", "Paul", "Leila", "Victor", "Sofia", "Henrik");

    private static final List<String> LAST_NAMES = List.of(
            "Lindqvist",
            "Okafor",
            "Brandt",
            "Moreau",
            "Castellan",
            "Whitfield",
            "Novak",
            "Farrow",
            "Adeyemi",
            "Keller",
            "Santini",
            "Blom",
            "Harker",
            "Iversen",
            "Rahimi",
            "Delgado",
            "Voss",
            "Tanner");

    private static final List<String> PUBLISHERS = List.of(
            "Courier",
            "Gazette",
            "Observer",
            "City Council",
            "Ministry of Infrastructure",
            "Citizens' Forum",
            "Institute of Economics",
            "Tribune",
            "Trade Union Federation",
            "Chamber of Commerce");

    private final Random chance;

    Prose(Random chance) {
        this.chance = chance;
    }

    /** How many matters and places there are together; a topic is one of each. */
    static int topics() {
        return MATTERS.size() * PLACES.size();
    }

    static String title(int topic) {
        return "The " + matter(topic).name() + " of " + place(topic);
    }

    private static Matter matter(int topic) {
        return MATTERS.get(topic % MATTERS.size());
    }

    private static String place(int topic) {
        return PLACES.get(topic / MATTERS.size() % PLACES.size());
    }

    /** A sentence without its full stop, beginning in lower case; 60 to 280 characters, mostly near 160. */
    String proposition(int topic) {
        Matter matter = matter(topic);
        StringBuilder words = new StringBuilder(opening(matter));
        if (chance.nextInt(4) == 0) {
            words.append(" in ").append(place(topic));
        }
        double wanted = Math.clamp(155 + 62 * chance.nextGaussian(), 50, 265);
        while (words.length() < wanted) {
            words.append(", ").append(more(matter));
        }
        return words.toString();
    }

    private String opening(Matter matter) {
        return switch (chance.nextInt(5)) {
            case 0 -> "%s %s %s".formatted(any(WHO), any(DUTIES), any(matter.things()));
            case 1 -> "%s %s %s".formatted(any(matter.things()), any(JUDGEMENTS), any(matter.stakes()));
            default -> "%s %s %s %s".formatted(any(matter.things()), any(EFFECTS), any(matter.stakes()), frame());
        };
    }

    private String more(Matter matter) {
        return switch (chance.nextInt(3)) {
            case 0 -> any(REASONS);
            case 1 -> "and %s %s %s %s".formatted(any(matter.things()), any(EFFECTS), any(matter.stakes()), frame());
            default -> "which %s puts down to %s".formatted(any(WHO), any(matter.stakes()));
        };
    }

    private String frame() {
        return any(FRAMES).formatted(2 + chance.nextInt(97));
    }

    /** A sentence that claims nothing. */
    String link() {
        return any(LINKS);
    }

    String heading(int topic) {
        return capitalised("%s and %s"
                .formatted(any(matter(topic).things()), any(matter(topic).stakes())));
    }

    String name() {
        return any(FIRST_NAMES) + " " + any(LAST_NAMES);
    }

    String publisher(int topic) {
        return place(topic) + " " + any(PUBLISHERS);
    }

    static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The first of a list is the likeliest, the last the least likely: half as likely as the first. */
    private String any(List<String> words) {
        int one = chance.nextInt(words.size());
        int other = chance.nextInt(words.size());
        return words.get(chance.nextInt(3) == 0 ? Math.min(one, other) : one);
    }

    private record Matter(String name, List<String> things, List<String> stakes) {}
}
