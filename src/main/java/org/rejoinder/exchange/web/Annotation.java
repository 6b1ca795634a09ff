package org.rejoinder.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Quote;

/**
 * One annotation of a passage, as a file has it: of the W3C's data model, or as Hypothes.is writes them.
 *
 * @param name what the file calls it; null if it has no name
 * @param source the address of what is annotated, or another name of it
 * @param title of the source; null if it is not told
 * @param quote the words and what stands around them
 * @param position where they stand in the source; null if it is not told
 * @param wording how the claim is put; null where it is put as in the quote
 * @param claim the name of the claim; null if it has none
 * @param tags words that classify it, in the file's order
 * @param comment a remark on the passage; null if there is none
 */
record Annotation(
        @Nullable String name,
        String source,
        @Nullable String title,
        Words quote,
        @Nullable Position position,
        @Nullable String wording,
        @Nullable String claim,
        List<String> tags,
        @Nullable String comment,
        Value.Members all) {

    Annotation {
        tags = List.copyOf(tags);
    }

    /** Words of a source; white space at both ends counts to what stands around them. */
    record Words(String exact, String prefix, String suffix) {

        static Optional<Words> of(Value.Members selector) {
            String exact = selector.text("exact").orElse("");
            String stripped = exact.strip();
            if (stripped.isEmpty()) {
                return Optional.empty();
            }
            int start = exact.indexOf(stripped);
            String before = plain(selector.get("prefix")) + exact.substring(0, start);
            String after = exact.substring(start + stripped.length()) + plain(selector.get("suffix"));
            return Optional.of(new Words(stripped, last(before), first(after)));
        }

        private static String plain(@Nullable Value value) {
            return value instanceof Value.Text text ? text.value() : "";
        }

        private static String last(String text) {
            int count = text.codePointCount(0, text.length());
            return count <= Quote.CONTEXT ? text : text.substring(text.offsetByCodePoints(0, count - Quote.CONTEXT));
        }

        private static String first(String text) {
            return text.codePointCount(0, text.length()) <= Quote.CONTEXT
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, Quote.CONTEXT));
        }
    }

    /** @param unit what it counts; see {@link AnnotationTerms} */
    record Position(int start, int end, String unit) {}

    /** The passages that an annotation is about: one for each of its targets that quotes words. */
    static List<Annotation> of(Value.Members annotation) {
        boolean hypothesis = annotation.get("uri") instanceof Value.Text;
        Bodies bodies = new Bodies(annotation);
        List<Annotation> passages = new ArrayList<>();
        for (Value target : annotation.all("target")) {
            if (!(target instanceof Value.Members place)) {
                continue;
            }
            List<Value.Members> selectors = selectors(place);
            Optional<Words> words = selectors.stream()
                    .filter(selector -> selector.says("type", AnnotationTerms.QUOTE))
                    .flatMap(selector -> Words.of(selector).stream())
                    .findFirst();
            Optional<String> source = source(place.get("source")).or(() -> annotation.text("uri"));
            if (words.isPresent() && source.isPresent()) {
                passages.add(new Annotation(
                        name(annotation).orElse(null),
                        source.get(),
                        title(annotation).orElse(null),
                        words.get(),
                        position(selectors, hypothesis ? AnnotationTerms.UTF_16 : AnnotationTerms.CODE_POINTS)
                                .orElse(null),
                        bodies.wording,
                        bodies.claim,
                        bodies.tags,
                        bodies.comment,
                        annotation));
            }
        }
        return passages;
    }

    /** The name of an annotation, or of anything else that JSON-LD names. */
    static Optional<String> name(Value value) {
        return switch (value) {
            case Value.Text text -> Optional.of(text.value()).filter(name -> !name.isBlank());
            case Value.Members members -> members.text("id").or(() -> members.text("@id"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> source(@Nullable Value source) {
        return source == null ? Optional.empty() : name(source);
    }

    private static Optional<String> title(Value.Members annotation) {
        return annotation.all("document").stream()
                .flatMap(document ->
                        document instanceof Value.Members members ? members.text("title").stream() : Stream.empty())
                .findFirst();
    }

    /** All selectors of a place: alternatives, and those that refine others. */
    private static List<Value.Members> selectors(Value.Members place) {
        List<Value.Members> found = new ArrayList<>();
        List<Value> open = new ArrayList<>(place.all("selector"));
        for (int next = 0; next < open.size(); next++) {
            if (open.get(next) instanceof Value.Members selector) {
                found.add(selector);
                open.addAll(selector.all("refinedBy"));
            }
        }
        return found;
    }

    private static Optional<Position> position(List<Value.Members> selectors, String unit) {
        for (Value.Members selector : selectors) {
            Optional<Integer> start = selector.count("start");
            Optional<Integer> end = selector.count("end");
            if (selector.says("type", AnnotationTerms.POSITION)
                    && start.isPresent()
                    && end.isPresent()
                    && start.get() < end.get()) {
                return Optional.of(new Position(start.get(), end.get(), unit));
            }
        }
        return Optional.empty();
    }

    /** What an annotation says about its passage. */
    private static final class Bodies {

        final List<String> tags = new ArrayList<>();

        @Nullable
        String wording;

        @Nullable
        String claim;

        @Nullable
        String comment;

        Bodies(Value.Members annotation) {
            for (Value body : annotation.all("body")) {
                if (body instanceof Value.Members members) {
                    take(members, annotation);
                } else if (body instanceof Value.Text text
                        && Names.address(text.value()).isEmpty()) {
                    comment(text.value());
                }
            }
            annotation.text("bodyValue").ifPresent(this::comment);
            annotation.text("text").ifPresent(this::comment);
            annotation.all("tags").forEach(tag -> tag.words().ifPresent(tags::add));
        }

        private void take(Value.Members body, Value.Members annotation) {
            Optional<String> words = body.text("value");
            if (words.isEmpty()) {
                return;
            }
            // A body without a purpose of its own serves the annotation's.
            Value.Members told = body.get("purpose") == null ? annotation : body;
            String role = body.get("purpose") == null ? "motivation" : "purpose";
            if (told.says(role, "tagging") || told.says(role, "classifying")) {
                tags.add(words.get());
            } else if (wording == null && (told.says(role, "describing") || told.says(role, "identifying"))) {
                wording = words.get();
                claim = name(body).flatMap(name -> Names.id("claim", name)).orElse(null);
            } else {
                comment(words.get());
            }
        }

        private void comment(String words) {
            if (!words.isBlank()) {
                comment = comment == null ? words : comment + "\n\n" + words;
            }
        }
    }
}
