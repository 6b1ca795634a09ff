package org.rejoinder.document.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/** What a file's metadata say that can be believed; programs fill many fields by themselves. */
final class FileMetadata {

    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:microsoft (?:word|powerpoint) ?-.*|untitled.*|document ?\\d*"
                    + "|.*\\.(?:docx?|pdf|indd|odt|rtf|qxd|tex|html?|xhtml|txt)|powerpoint presentation|title|slide 1|home|index|.{0,2})");
    private static final Pattern NO_AUTHOR =
            Pattern.compile("(?i)(?:python-docx|apache poi|openpyxl|user|admin(?:istrator)?|owner"
                    + "|unknown|author|microsoft(?: office)?(?: user)?|root|guest|default|\\W*|libreoffice.*|.*@.*)");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*", Pattern.DOTALL);

    private FileMetadata() {}

    static Extract.Particulars of(Metadata metadata, @Nullable String firstHeading, @Nullable String language) {
        String title = first(metadata, "og:title", "twitter:title", TikaCoreProperties.TITLE.getName(), "title");
        String author = first(metadata, TikaCoreProperties.CREATOR.getName(), "author", "article:author");
        String type = Objects.toString(metadata.get(Metadata.CONTENT_TYPE), "");
        // Word and PDF files know when they were made, not when they were published.
        String created = type.startsWith("application/epub") ? TikaCoreProperties.CREATED.getName() : "date";
        String date = first(
                metadata,
                "article:published_time",
                "citation_publication_date",
                "dc.date",
                "DC.date",
                "dcterms.date",
                "datePublished",
                created);
        return new Extract.Particulars(
                title == null || NO_TITLE.matcher(title).matches() ? firstHeading : title,
                first(metadata, TikaCoreProperties.PUBLISHER.getName(), "og:site_name", "publisher"),
                author == null || NO_AUTHOR.matcher(author).matches() ? null : author,
                day(date),
                address(first(metadata, "og:url", "canonical")),
                tag(
                        language != null
                                ? language
                                : first(metadata, TikaCoreProperties.LANGUAGE.getName(), "Content-Language")));
    }

    private static @Nullable String first(Metadata metadata, String... names) {
        return Arrays.stream(names)
                .map(metadata::get)
                .filter(Objects::nonNull)
                .map(value -> Words.collapsed(value).strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        Matcher day = DAY.matcher(date == null ? "" : date);
        try {
            return day.matches() ? LocalDate.parse(day.group(1)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable URI address(@Nullable String address) {
        try {
            URI uri = address == null ? null : new URI(address);
            return uri != null
                            && uri.getHost() != null
                            && Objects.toString(uri.getScheme(), "").matches("https?")
                    ? uri
                    : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static @Nullable String tag(@Nullable String language) {
        if (language == null) {
            return null;
        }
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(language.replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und") ? null : tag;
        } catch (IllformedLocaleException notATag) {
            return null;
        }
    }
}
