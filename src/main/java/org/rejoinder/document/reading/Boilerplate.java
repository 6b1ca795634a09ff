package org.rejoinder.document.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what stands around a text proper: date lines, menus, share bars, notices, bylines, salutations. */
final class Boilerplate {

    private static final int LONGEST = 220;
    private static final String MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static final String DAYS = "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?"
            + "|sat(?:urday)?|sun(?:day)?";
    private static final Pattern DATE = Pattern.compile(
            "(?i)\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(?:" + MONTHS + ")\\b\\.?(?:,?\\s+\\d{4}\\b)?"
                    + "|(?:" + MONTHS + ")\\b\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+\\d{4}\\b)?"
                    + "|(?:" + MONTHS + ")\\b\\.?,?\\s+\\d{4}\\b"
                    + "|\\d{4}-\\d{2}-\\d{2}(?:t[\\d:.]+z?)?|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})\\b)");
    private static final Pattern FULL_DATE = Pattern.compile(
            "(?i)\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(" + MONTHS + ")\\.?,?\\s+(\\d{4})|(" + MONTHS
                    + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))\\b");
    private static final Pattern AROUND_DATE = Pattern.compile(
            "(?i)\\b(?:" + DAYS + "|(?:last |first )?(?:updated|modified"
                    + "|reviewed|revised|published|posted|amended|issued|created|released|adopted|delivered|dated)"
                    + "|for (?:immediate )?release|embargoed until|in force|effective|date|from|on|at|the|of|in|until|and"
                    + "|[ap]\\.?m\\.?|e[sd]?t|gmt|utc|cet|cest|bst|hrs?|edition|version)\\b\\.?|\\d{1,2}[:.h]\\d{2}(?::\\d{2})?");
    private static final Pattern LABELLED_DATE =
            Pattern.compile("(?i)^(?:last )?(?:updated|modified|reviewed|revised)\\b.{0,40}$");
    private static final Pattern TIME_ONLY = Pattern.compile(
            "(?i)^(?:end|begin|start)?\\s*\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?(?:\\s+[a-z]{2,4})?$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|·•»›>/→]+\\s+|\\s*\\|\\s*");
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)^(?:©|\\(c\\)|copyright\\b|all rights reserved|skip to\\b"
                    + "|back to top|read (?:more|next)\\b|see also:|related (?:articles?|stories|links|content)|share (?:this|on|via)\\b"
                    + "|follow us|print this|download (?:pdf|as|this)|table of contents$|advertisement$|sponsored\\b"
                    + "|(?:photo|image|picture|video)(?: credits?| by)?:|subscribe (?:to|now|here)\\b|sign up (?:for|to)\\b"
                    + "|sign in\\b|log ?in\\b|accept (?:all )?cookies|we use cookies|this (?:web)?site uses cookies|manage cookies"
                    + "|cookie (?:policy|settings|notice)|privacy (?:policy|notice)|terms (?:of use|and conditions|of service)"
                    + "|did you find this|was this page|page contents|you are here|on this page|in this section"
                    + "|(?:(?:media|press) )?contacts?:|for (?:more|further) information,? (?:contact|visit|see)|enquiries:|tel(?:ephone)?[.:]"
                    + "|phone:|e-?mail:|fax:|https?://\\S+$|www\\.\\S+$|\\S+@\\S+\\.\\w+$|page \\d+(?: of \\d+)?$|- ?\\d+ ?-$|\\d{1,4}$"
                    + "|\\d+ ?/ ?\\d+$|reading time|\\d+ min(?:ute)?s? read|tags?:|categor(?:y|ies):|filed under|ends?$|-?30-?$|\\[.*]$"
                    + "|\\((?:applause|laughter|cheers)[^)]*\\)$|toggle navigation|loading\\b.{0,5}$|comments? ?\\(\\d+\\)$|isbn\\b|doi:)");
    private static final Pattern LINKS = Pattern.compile(
            "(?i)(?:related|more|recommended|popular|latest|most read)"
                    + "(?: (?:articles?|stories|links|content|news|posts|from .{1,30}))?:?|read (?:more|next|also):?|see also:?|you may also like:?");
    private static final Pattern ADDRESSEE =
            Pattern.compile("(?i)(?:to|from|cc|bcc|sent|date|reply-to)\\s*:\\s.{1,80}");
    private static final Pattern BYLINE =
            Pattern.compile("^(?:[Bb]y|BY|Author:|Written by|Posted by)\\s+\\p{Lu}[\\p{L}.'’-]*"
                    + "(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|van|de|von|der|and|&)){1,5}(?:,.{0,60})?$");
    private static final Pattern SALUTATION =
            Pattern.compile("^(?:[A-Z .']{3,30}:\\s+)?(?:Mr|Mrs|Ms|Madam|Dear|Ladies|My fellow|Fellow"
                    + "|Friends|Comrades|Brothers|Sisters|Distinguished|Hono[u]?rable|Excellenc|Your Excellenc|President|Vice President"
                    + "|Chief Justice|Senator|Members of|Colleagues|To whom)\\b.*[:,]$");
    private static final Pattern DOT_LEADER = Pattern.compile(".*(?:\\.\\s?){4,}\\s*\\d{0,4}$|.*…{2,}\\s*\\d{1,4}$");
    private static final Pattern MENU_WORDS =
            Pattern.compile("(?i)\\b(?:home|menu|search|news|events|about(?: us)?|contact(?: us)?|log ?in|log ?out"
                    + "|sign (?:in|up|out)|register|subscribe|donate|print|share|tweet|e-?mail|facebook|twitter|x|linkedin|whatsapp|telegram"
                    + "|instagram|youtube|tiktok|reddit|bluesky|mastodon|rss|next|previous|back|close|skip to (?:main )?content|navigation"
                    + "|accessibility|privacy(?: policy)?|terms(?: of use)?|cookies|site ?map|careers|vacancies|jobs|faqs?|help|press|media|english"
                    + "|français|deutsch|español|italiano|русский|українська|العربية|中文|volunteer|join(?: us)?|newsletter|copy link|save|bookmark"
                    + "|download|pdf|legal(?: notice)?|imprint|disclaimer|language|en|fr|de|es)\\b");

    private Boilerplate() {}

    /** Whether a whole block reading {@code text} belongs to the surroundings. */
    static boolean is(String text) {
        String line = text.strip();
        if (line.length() > LONGEST) {
            return false;
        }
        return isDateLine(line)
                || TIME_ONLY.matcher(line).matches()
                || BYLINE.matcher(line).matches()
                || DOT_LEADER.matcher(line).matches()
                || SALUTATION.matcher(line).matches()
                || (ADDRESSEE.matcher(line).matches() && !Words.endsSentence(line))
                || isMenu(line)
                || isNotice(line);
    }

    private static boolean isNotice(String line) {
        Matcher notice = NOTICE.matcher(line);
        // A sentence of the text may begin like a notice; notices are short.
        return notice.lookingAt()
                && (notice.end() == line.length() || Words.of(line).size() <= 14);
    }

    /** Whether the line heads a list of links to other texts. */
    static boolean leadsElsewhere(String line) {
        return LINKS.matcher(line.strip()).matches();
    }

    /** Whether the line says when, and perhaps where, and nothing else. */
    static boolean isDateLine(String line) {
        if (LABELLED_DATE.matcher(line).matches()) {
            return true;
        }
        Matcher date = DATE.matcher(line);
        if (!date.find()) {
            return false;
        }
        String rest = AROUND_DATE.matcher(date.replaceAll(" ")).replaceAll(" ");
        List<String> words = Words.of(rest);
        return words.size() <= 3
                && words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)))
                && !(Words.endsSentence(rest) && !words.isEmpty());
    }

    private static boolean isMenu(String line) {
        List<String> parts = Arrays.stream(SEPARATOR.split(line))
                .filter(Words::hasLetterOrDigit)
                .toList();
        boolean separated = parts.size() >= 3 || (parts.size() == 2 && line.contains("|"));
        if (separated
                && !Words.severalSentences(line)
                && parts.stream().allMatch(part -> Words.of(part).size() <= 6)) {
            return true;
        }
        String rest = MENU_WORDS.matcher(line).replaceAll(" ");
        // A single word such as "Jobs" is as likely a heading.
        return !Words.hasLetterOrDigit(rest) && Words.of(line).size() >= 2;
    }

    /** The day that a date line names in full; empty for one that tells of a later change, or of no full date. */
    static Optional<LocalDate> dayOf(String line) {
        Matcher date = FULL_DATE.matcher(line);
        if (LABELLED_DATE.matcher(line.strip()).matches() || !isDateLine(line.strip()) || !date.find()) {
            return Optional.empty();
        }
        try {
            if (date.group(7) != null) {
                return Optional.of(LocalDate.of(number(date, 7), number(date, 8), number(date, 9)));
            }
            return date.group(1) != null
                    ? Optional.of(LocalDate.of(number(date, 3), month(date.group(2)), number(date, 1)))
                    : Optional.of(LocalDate.of(number(date, 6), month(date.group(4)), number(date, 5)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String name) {
        return List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
                        .indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT))
                + 1;
    }
}
