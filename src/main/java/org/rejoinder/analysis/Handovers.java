package org.rejoinder.analysis;

import static java.util.Comparator.comparingInt;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;

/**
 * Who seems to have a claim from whom. A place is led back to one other at most, and only on a clue that a reader can check
 * on the page: the address of the other document stands in the text, the other's author or publisher is named as the speaker,
 * or the words are the same over a long stretch of an older document. Likeness of names or of meaning is no clue.
 */
final class Handovers {

    /** Words in a row that are taken over rather than found again. */
    private static final int RUN = 8;

    /** An address without a path is a site, not a document. */
    private static final Pattern SITE = Pattern.compile("[^/]*/?");

    private static final Set<String> TITLES = Set.of(
            "the",
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "professor",
            "sir",
            "president",
            "minister",
            "senator",
            "chancellor",
            "secretary",
            "general",
            "councillor");

    private final List<Spread.Place> places;
    private final Map<Document.Id, String> texts;
    private final Map<Occurrence.Id, Occurrence.Id> before = new HashMap<>();

    private Handovers(List<Spread.Place> places, Map<Document.Id, String> texts) {
        this.places = places;
        this.texts = texts;
    }

    /**
     * @param places of the claim, oldest first
     * @param texts what the documents say, as far as addresses are to be looked for in it
     */
    static List<Spread.Handover> of(List<Spread.Place> places, Map<Document.Id, String> texts) {
        return new Handovers(places, texts).find();
    }

    private List<Spread.Handover> find() {
        List<Spread.Handover> found = new ArrayList<>();
        for (Spread.Place to : places) {
            places.stream()
                    .filter(from ->
                            !comesFrom(from.occurrence().id(), to.occurrence().id()))
                    .flatMap(from -> handover(from, to).stream())
                    .min(comparingInt(handover -> -weight(handover)))
                    .ifPresent(best -> {
                        before.put(best.to(), best.from());
                        found.add(best);
                    });
        }
        return found;
    }

    /** Whether the one place has already been led back to the other, so that no chain bites its tail. */
    private boolean comesFrom(Occurrence.Id place, Occurrence.Id origin) {
        for (Occurrence.Id at = place; at != null; at = before.get(at)) {
            if (at.equals(origin)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Spread.Handover> handover(Spread.Place from, Spread.Place to) {
        if (from.document().id().equals(to.document().id()) || isOlder(to.document(), from.document())) {
            return Optional.empty();
        }
        List<Spread.Clue> clues = Stream.of(address(from, to), speaker(from, to), words(from, to))
                .flatMap(Optional::stream)
                .toList();
        return clues.isEmpty()
                ? Optional.empty()
                : Optional.of(new Spread.Handover(
                        from.occurrence().id(), to.occurrence().id(), clues));
    }

    private static int weight(Spread.Handover handover) {
        return handover.clues().stream()
                .mapToInt(clue -> switch (clue) {
                    case Spread.LinksTo address -> 10_000;
                    case Spread.NamesSpeaker speaker -> 1_000;
                    case Spread.SameWords words -> Math.min(words.inARow(), 999);
                })
                .sum();
    }

    private Optional<Spread.Clue> address(Spread.Place from, Spread.Place to) {
        URI url = from.document().url();
        String text = texts.get(to.document().id());
        if (url == null || text == null) {
            return Optional.empty();
        }
        String bare =
                url.toString().replaceFirst("^[a-zA-Z]+://(?:www\\.)?", "").replaceFirst("[/#]+$", "");
        boolean linked = !SITE.matcher(bare).matches()
                && Pattern.compile("(?<![\\p{L}\\p{N}.-])(?:www\\.)?" + Pattern.quote(bare)
                                + "(?![\\p{L}\\p{N}_&=-]|/[\\p{L}\\p{N}])")
                        .matcher(text)
                        .find();
        return linked ? Optional.of(new Spread.LinksTo(url)) : Optional.empty();
    }

    private static Optional<Spread.Clue> speaker(Spread.Place from, Spread.Place to) {
        Holder speaker = to.occurrence().holder();
        Document spoken = from.document();
        boolean named = !speaker.isAuthor() && from.occurrence().holder().isAuthor() && speaks(speaker.name(), spoken);
        return named ? Optional.of(new Spread.NamesSpeaker(speaker.name())) : Optional.empty();
    }

    /**
     * Whether the name is that of the document's author or publisher: all of it, titles aside, or an author's family name
     * alone. "Jens Stoltenberg" is not "Camilla Stoltenberg", and "the council" is not any "Town council".
     */
    static boolean speaks(String speaker, Document document) {
        List<String> name = name(speaker);
        List<String> author = name(document.author());
        return !name.isEmpty()
                && (name.equals(author)
                        || name.equals(name(document.publisher()))
                        || (name.size() == 1
                                && author.size() > 1
                                && name.getFirst().equals(author.getLast())));
    }

    private static List<String> name(@Nullable String name) {
        return name == null
                ? List.of()
                : Wordings.words(name.replaceFirst("['’]s$", "")).stream()
                        .filter(word -> !TITLES.contains(word.toLowerCase(Locale.ROOT)))
                        .toList();
    }

    private static Optional<Spread.Clue> words(Spread.Place from, Spread.Place to) {
        if (!isOlder(from.document(), to.document())) {
            return Optional.empty();
        }
        int run = Wordings.longestRun(
                Wordings.words(from.occurrence().quote().exact()),
                Wordings.words(to.occurrence().quote().exact()));
        return run >= RUN ? Optional.of(new Spread.SameWords(run)) : Optional.empty();
    }

    /** Whether the one is known to be older. */
    private static boolean isOlder(Document one, Document other) {
        LocalDate first = one.publishedOn();
        LocalDate second = other.publishedOn();
        return first != null && second != null && first.isBefore(second);
    }
}
