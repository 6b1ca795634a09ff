package org.rejoinder.analysis.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Party;
import org.rejoinder.document.Document;

/**
 * Everybody who can take a stand: the documents of a map in its order, then the holders that they report in the order of their first
 * places. Capital letters do not tell holders apart. What others report in the name of a document's author or publisher is said
 * in that document's name, if there is just one of that author or publisher.
 */
final class Roll {

    /** What a speaker is called of whom a text says no more than that there is one; such are nobody in particular. */
    private static final String NOBODY = "unnamed";

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Document.Id, Integer> documents = new HashMap<>();
    private final Map<String, Integer> holders = new LinkedHashMap<>();

    /** One of them. */
    record Entry(Party party, String name) {}

    private Roll() {}

    static Roll of(List<Document> included, List<Said> places) {
        Roll roll = new Roll();
        Map<String, Integer> bylines = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Document document : included) {
            int number = roll.add(Party.of(document.id()), document.title());
            roll.documents.put(document.id(), number);
            byline(document).map(Roll::key).ifPresent(key -> {
                if (bylines.put(key, number) != null) {
                    several.add(key);
                }
            });
        }
        several.forEach(bylines::remove);
        roll.holders.putAll(bylines);
        for (Said said : places) {
            String speaker = said.speaker();
            if (speaker != null && !key(speaker).equals(NOBODY) && !roll.holders.containsKey(key(speaker))) {
                roll.holders.put(key(speaker), roll.add(Party.ofHolder(speaker), speaker));
            }
        }
        return roll;
    }

    private static Optional<String> byline(Document document) {
        return Optional.ofNullable(document.author()).or(() -> Optional.ofNullable(document.publisher()));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private int add(Party party, String name) {
        entries.add(new Entry(party, name));
        return entries.size() - 1;
    }

    int size() {
        return entries.size();
    }

    Entry entry(int number) {
        return entries.get(number);
    }

    /** The number of a document; null if it is not of the map. */
    @Nullable
    Integer document(Document.Id document) {
        return documents.get(document);
    }

    /** The number of a reported speaker; null for nobody in particular. */
    @Nullable
    Integer speaker(String name) {
        return holders.get(key(name));
    }
}
