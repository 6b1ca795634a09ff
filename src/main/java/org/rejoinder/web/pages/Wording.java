package org.rejoinder.web.pages;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Document;
import org.rejoinder.pipeline.Progress;
import org.rejoinder.relation.Relation;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the pages call things, in the language of the page being made: one wording for each, so that a word means the same
 * on every page. Outside a request it is English.
 */
final class Wording {

    /** English where a language is not ours, whatever language the machine speaks. */
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    /**
     * The words of one key, for what a template cannot put together itself.
     *
     * @param key begins with the name of its bundle: {@code job.done} stands in {@code messages/job.properties}
     * @param arguments fill the places of the message as {@link MessageFormat} says
     * @throws java.util.MissingResourceException if there is no such key
     */
    static String say(String key, Object... arguments) {
        Locale language = language();
        String bundle = "messages/" + key.substring(0, Math.max(0, key.indexOf('.')));
        String words =
                ResourceBundle.getBundle(bundle, language, ENGLISH_OTHERWISE).getString(key);
        return arguments.length == 0 ? words : new MessageFormat(words, language).format(arguments);
    }

    private static Locale language() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale language = context == null ? null : context.getLocale();
        return language == null ? Locale.ENGLISH : language;
    }

    static String type(ClaimType type) {
        return say("words.type." + key(type));
    }

    static String status(ReviewStatus status) {
        return say("words.status." + key(status));
    }

    /** What the document's author does with the claim, as part of a sentence. */
    static String stance(Stance stance) {
        return say("words.stance." + key(stance));
    }

    /** Nothing for an exact anchor: that is the rule. */
    static @Nullable String anchor(AnchorState state) {
        return state == AnchorState.EXACT ? null : say("words.anchor." + key(state));
    }

    /** A calibrated confidence in words: of those called "likely", two thirds to nine tenths hold. */
    static String confidence(double confidence) {
        int least = confidence >= 0.9 ? 90 : confidence >= 0.67 ? 67 : confidence >= 0.5 ? 50 : 0;
        return say("words.confidence." + least);
    }

    /** A confidence in words and in per cent: "likely, 82 %". */
    static String confidenceInFull(double confidence) {
        return say("words.confidence.percent", confidence(confidence), percent(confidence));
    }

    static String checkWorthiness(double checkWorthiness) {
        return say("words.worth." + (checkWorthiness >= 0.67 ? "high" : checkWorthiness >= 0.34 ? "medium" : "low"));
    }

    static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    static String holder(Occurrence occurrence, Document document) {
        return occurrence.voice(document);
    }

    /** A point in time in the machine's own zone, to the minute. */
    static String moment(Instant at) {
        return DateTimeFormatter.ofPattern(say("words.moment"), language())
                .withZone(ZoneId.systemDefault())
                .format(at);
    }

    static @Nullable String date(@Nullable LocalDate date) {
        return date == null
                ? null
                : DateTimeFormatter.ofPattern(say("words.date"), language()).format(date);
    }

    /** The relation read from {@code from} to {@code to}. */
    static String verb(Relation relation) {
        return switch (relation.type()) {
            case SUPPORTS -> say("words.supports");
            case CONTRADICTS -> say(relation.mutual() ? "words.contradicts.mutual" : "words.contradicts");
            case EQUIVALENT -> say("words.equivalent");
        };
    }

    /**
     * The relation read from one of its two claims to the other.
     *
     * @param outward whether it is read from {@code from} to {@code to}
     */
    static String verb(Relation relation, boolean outward) {
        return switch (relation.type()) {
            case SUPPORTS -> say(outward ? "words.supports" : "words.supports.back");
            case CONTRADICTS -> say(relation.mutual() || outward ? "words.contradicts" : "words.contradicts.back");
            case EQUIVALENT -> say("words.equivalent");
        };
    }

    static String step(Progress.Step step) {
        return say("words.step." + key(step));
    }

    /**
     * The number with its noun: "1 claim", "12 claims".
     *
     * @param noun {@code claim}, {@code document}, {@code relation}, {@code support} or {@code contradiction}
     */
    static String count(long number, String noun) {
        return say("words.count." + noun, number);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
