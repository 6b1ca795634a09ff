package org.rejoinder.exchange.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ContentId;

/**
 * What the records of one kind are called in a file. Ids of another form than ours, which other programs may give, would not
 * fit into addresses; each is replaced by one that is derived from it, wherever it stands.
 *
 * @param <I> type of the ids
 */
final class Ids<I> {

    private static final Pattern FITS = Pattern.compile("[a-z]-[A-Za-z0-9._~-]{1,100}");

    private final JsonFile file;
    private final String kind;
    private final char letter;
    private final Function<String, I> made;
    private final Set<I> taken = new HashSet<>();

    /**
     * @param kind of record, in words
     * @param letter that ids of ours begin with
     */
    Ids(JsonFile file, String kind, char letter, Function<String, I> made) {
        this.file = file;
        this.kind = kind;
        this.letter = letter;
        this.made = made;
    }

    /** The id of a record, which no other may have. */
    I own(Fields fields) {
        return own(fields, fit(fields.text("id")));
    }

    /** The same, where it may be left out. */
    I own(Fields fields, I otherwise) {
        I id = fields.has("id") ? fit(fields.text("id")) : otherwise;
        if (!taken.add(id)) {
            throw fields.wrong("id", "There are two %ss with the id \"%s\".".formatted(kind, id));
        }
        return id;
    }

    /** The id of a record that has to be in the file. */
    I to(Fields fields, String name) {
        return there(fields, name, fields.text(name));
    }

    /** The ids of records that have to be in the file. */
    List<I> toEach(Fields fields, String name) {
        return fields.texts(name).stream().map(id -> there(fields, name, id)).toList();
    }

    private I there(Fields fields, String name, String given) {
        I id = fit(given);
        if (!taken.contains(id)) {
            throw fields.wrong(
                    name, "\"%s\" names the %s \"%s\", which is not in the file.".formatted(name, kind, given));
        }
        return id;
    }

    /** The id of a record that may have gone. */
    I any(Fields fields, String name) {
        return fit(fields.text(name));
    }

    /** The same, where it may be left out. */
    @Nullable
    I anyOrNull(Fields fields, String name) {
        return fields.has(name) ? any(fields, name) : null;
    }

    /** The ids of records that may have gone. */
    List<I> anyOfEach(Fields fields, String name) {
        return fields.texts(name).stream().map(this::fit).toList();
    }

    boolean isTaken(I id) {
        return taken.contains(id);
    }

    /** Ours for what the file calls a record. */
    I fit(String given) {
        if (given.charAt(0) == letter && FITS.matcher(given).matches()) {
            return made.apply(given);
        }
        file.lose(
                "ids of %ss that are not of our form".formatted(kind),
                "They are replaced by ids derived from them, which are the same each time",
                given);
        return made.apply(ContentId.of(String.valueOf(letter), "json", given));
    }
}
