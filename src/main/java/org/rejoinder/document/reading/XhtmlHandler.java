package org.rejoinder.document.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.xml.sax.Attributes;

/**
 * Gathers the blocks of a document from the XHTML events by which Tika tells of any marked-up format. Menus, notices and
 * notes are known by element, role, class and id.
 */
final class XhtmlHandler extends LimitedHandler {

    /**
     * One block as the markup gives it.
     *
     * @param kind null for a paragraph of which the markup says no more
     * @param level of heading or list, else 0
     * @param marker to write before it; empty for none
     * @param text white space collapsed
     * @param main whether it is inside the element that holds the page's own content
     * @param bold whether all of it is bold
     */
    record Raw(Block.@Nullable Kind kind, int level, String marker, String text, boolean main, boolean bold) {}

    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "head",
            "title",
            "button",
            "select",
            "textarea",
            "iframe",
            "object",
            "audio",
            "video",
            "canvas",
            "map",
            "datalist");
    private static final Set<String> SURROUNDINGS =
            Set.of("nav", "footer", "aside", "form", "dialog", "menu", "address");
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "body",
            "blockquote",
            "table",
            "tr",
            "td",
            "th",
            "caption",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "footer",
            "nav",
            "aside",
            "form",
            "figure",
            "figcaption",
            "pre",
            "hr",
            "fieldset",
            "details",
            "summary",
            "address",
            "dialog",
            "menu");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "search",
            "complementary",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar");
    private static final Pattern SURROUNDING_NAME = Pattern.compile(
            "(?:^|[-_\\s])(?:nav|navbar|navigation|menu|breadcrumbs?"
                    + "|share|sharing|social|cookies?|consent|gdpr|footer|sidebar|related|comments?|newsletter|subscribe|promo|advert"
                    + "|ads?|banner|byline|dateline|date|timestamp|pagination|pager|skip|toolbar|widget|tags|masthead|print)(?:$|[-_\\s])");
    private static final Pattern NOTES_NAME =
            Pattern.compile("(?:^|[-_\\s])(?:foot-?notes?|end-?notes?|notes?|references|reflist)(?:$|[-_\\s])");
    private static final Pattern NOTE_TYPE = Pattern.compile("(?:doc-)?(?:foot|end|rear)notes?");

    private enum Effect {
        NONE,
        DROP,
        SURROUND,
        NOTE,
        MAIN
    }

    private record Open(String name, Effect effect) {}

    private static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private int bold;
        private int linked;
        private int visible;
        private final List<Raw> notes = new ArrayList<>();
    }

    private static final class ListState {
        private final boolean ordered;
        private int count;

        private ListState(boolean ordered) {
            this.ordered = ordered;
        }
    }

    private final List<Raw> raws = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<ListState> lists = new ArrayDeque<>();
    private final Deque<Draft> outer = new ArrayDeque<>();
    private final Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
    private Draft draft = new Draft();
    private int bold;
    private int linked;
    private int heading;
    private int cells;
    private int items;
    private boolean itemBegun;
    private boolean lineBroken;
    private @Nullable String language;

    XhtmlHandler(int maxDepth, int maxCharacters) {
        super(maxDepth, maxCharacters);
    }

    List<Raw> raws() {
        flush();
        return raws;
    }

    @Nullable
    String language() {
        return language;
    }

    @Override
    void start(String name, Attributes attributes) {
        String element = name.toLowerCase(Locale.ROOT);
        if (element.equals("html") && attributes.getValue("lang") != null) {
            language = attributes.getValue("lang");
        }
        boolean noteInParagraph = element.equals("p") && "note".equals(attributes.getValue("class")) && inParagraph();
        if (noteInParagraph) {
            // OpenDocument: the note stands where it is referred to, in the middle of a sentence.
            outer.push(draft);
            draft = new Draft();
        } else if (BREAKING.contains(element)) {
            flush();
        }
        Effect effect = noteInParagraph ? Effect.NOTE : effect(element, attributes);
        open.push(new Open(noteInParagraph ? "note" : element, effect));
        effects.merge(effect, 1, Integer::sum);
        begin(element);
    }

    private void begin(String element) {
        switch (element) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = element.charAt(1) - '0';
            case "ul", "ol", "menu" -> lists.push(new ListState(element.equals("ol")));
            case "li" -> {
                items++;
                itemBegun = true;
                if (!lists.isEmpty()) {
                    lists.peek().count++;
                }
            }
            case "td", "th" -> cells++;
            case "b", "strong" -> bold++;
            case "a" -> linked++;
            case "br" -> {
                if (lineBroken) {
                    flush();
                }
                lineBroken = true;
                draft.text.append('\n');
            }
            default -> {}
        }
    }

    @Override
    void end(String name) {
        Open closed = open.pop();
        boolean note = closed.name().equals("note");
        if (note) {
            noteInParagraph();
        } else if (BREAKING.contains(closed.name())) {
            flush();
        }
        effects.merge(closed.effect(), -1, Integer::sum);
        switch (closed.name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
            case "ul", "ol", "menu" -> lists.pop();
            case "li" -> {
                items--;
                itemBegun = false;
            }
            case "td", "th" -> cells--;
            case "b", "strong" -> bold--;
            case "a" -> linked--;
            default -> {}
        }
    }

    /** The note goes after its paragraph, which keeps its number. */
    private void noteInParagraph() {
        String note = cleaned(draft.text);
        draft = outer.pop();
        int space = note.indexOf(' ');
        if (space > 0) {
            draft.text.append('[').append(note, 0, space).append(']');
            draft.notes.add(new Raw(
                    Block.Kind.FOOTNOTE,
                    0,
                    "[" + note.substring(0, space) + "] ",
                    note.substring(space + 1),
                    inside(Effect.MAIN),
                    false));
        }
    }

    @Override
    void text(String characters) {
        if (inside(Effect.DROP)) {
            return;
        }
        draft.text.append(characters);
        int visible = (int)
                characters.chars().filter(each -> !Line.isSpace((char) each)).count();
        draft.visible += visible;
        draft.bold += bold > 0 ? visible : 0;
        draft.linked += linked > 0 ? visible : 0;
        if (visible > 0) {
            lineBroken = false;
        }
    }

    private boolean inParagraph() {
        return draft.visible > 0 && !open.isEmpty();
    }

    private boolean inside(Effect effect) {
        return effects.getOrDefault(effect, 0) > 0;
    }

    private Effect effect(String element, Attributes attributes) {
        String role = lower(attributes.getValue("role"));
        String type = lower(attributes.getValue("type"));
        String names = lower(attributes.getValue("class")) + " " + lower(attributes.getValue("id"));
        boolean hidden = attributes.getValue("hidden") != null
                || "true".equals(attributes.getValue("aria-hidden"))
                || lower(attributes.getValue("style")).replace(" ", "").contains("display:none");
        if (DROPPED.contains(element) || hidden || names.strip().equals("annotation")) {
            return Effect.DROP;
        }
        boolean container = BREAKING.contains(element) || element.equals("span") || element.equals("time");
        if (NOTE_TYPE.matcher(role).matches()
                || NOTE_TYPE.matcher(type).matches()
                || (BREAKING.contains(element) && NOTES_NAME.matcher(names).find())) {
            return Effect.NOTE;
        }
        if (element.equals("main") || element.equals("article") || role.equals("main")) {
            return Effect.MAIN;
        }
        boolean pageHeader = element.equals("header") && !inside(Effect.MAIN);
        boolean named = container
                && !element.equals("body")
                && SURROUNDING_NAME.matcher(names).find();
        return SURROUNDINGS.contains(element) || pageHeader || ROLES.contains(role) || named
                ? Effect.SURROUND
                : Effect.NONE;
    }

    private static String lower(@Nullable String value) {
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private void flush() {
        String text = cleaned(draft.text);
        if (Words.hasLetterOrDigit(text)) {
            boolean links = draft.linked >= draft.visible * 0.8
                    && !Words.endsSentence(text)
                    && Words.of(text).size() <= 15;
            boolean allBold = draft.bold >= draft.visible * 0.95;
            add(text, links, allBold);
            itemBegun = false;
        }
        raws.addAll(draft.notes);
        draft = new Draft();
        lineBroken = false;
    }

    private void add(String text, boolean links, boolean allBold) {
        boolean main = inside(Effect.MAIN);
        if (inside(Effect.NOTE)) {
            ListState list = lists.peek();
            String marker = list != null && list.ordered && itemBegun ? list.count + ". " : "";
            raws.add(new Raw(
                    heading > 0 ? Block.Kind.HEADING : Block.Kind.FOOTNOTE, heading, marker, text, main, false));
        } else if (inside(Effect.SURROUND)) {
            raws.add(new Raw(Block.Kind.BOILERPLATE, 0, "", text, main, false));
        } else if (heading > 0) {
            raws.add(new Raw(Block.Kind.HEADING, heading, "", text, main, false));
        } else if (items > 0) {
            ListState list = lists.peek();
            String marker = !itemBegun || list == null ? "" : list.ordered ? list.count + ". " : "• ";
            int level = Math.max(1, lists.size());
            boolean boilerplate = links || Boilerplate.is(text);
            Block.Kind kind = boilerplate ? Block.Kind.BOILERPLATE : Block.Kind.LIST_ITEM;
            raws.add(new Raw(kind, boilerplate ? 0 : level, marker, text, main, false));
        } else if (cells > 0) {
            raws.add(new Raw(TextSense.cell(text), 0, "", text, main, false));
        } else {
            raws.add(new Raw(links ? Block.Kind.BOILERPLATE : null, 0, "", text, main, allBold));
        }
    }

    private static String cleaned(CharSequence text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            // Hyphens that show only where a line breaks.
            if (character != '\u00ad' && character != '\u200b' && character != '\ufeff') {
                visible.append(character);
            }
        }
        return Words.collapsed(visible.toString()).strip();
    }
}
