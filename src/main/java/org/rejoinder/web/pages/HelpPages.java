package org.rejoinder.web.pages;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What the words and marks on the pages assert, what they do not, and which keys do what. */
@Controller
class HelpPages {

    private static final List<String> PATHS = List.of("checker", "educator", "advocate");

    private static final List<String> WORDS = List.of(
            "map",
            "claim",
            "occurrence",
            "holder",
            "stance",
            "supports",
            "contradicts",
            "equivalent",
            "argument",
            "premise",
            "undercut",
            "proposed",
            "confidence",
            "unsupported",
            "stands",
            "strength",
            "scenario",
            "loaded",
            "worth");

    private static final String EVERYWHERE = "everywhere";
    private static final String ARGUMENTS = "argument.key";

    private static final List<Keys> KEYS = List.of(
            new Keys(
                    EVERYWHERE,
                    List.of(key("help.key.help", "?"), key("help.key.search", "/"), key("help.key.close", "Esc"))),
            new Keys(
                    "focus",
                    List.of(
                            key("focus.keys.move", "←", "↑", "→", "↓"),
                            key("focus.keys.enter", "↵"),
                            key("focus.keys.tab", "⇥"),
                            key("focus.keys.judge", "a", "r"),
                            key("focus.keys.link", "l"),
                            key(ARGUMENTS, "g"),
                            key("focus.keys.standing", "w"),
                            key("focus.keys.suppose", "x", "b"),
                            key("focus.keys.zoom", "+", "−", "0"))),
            new Keys(
                    "reader",
                    List.of(
                            key("reader.keys.step", "n", "p"),
                            key("reader.keys.link", "l"),
                            key(ARGUMENTS, "g"),
                            key("reader.keys.add", "c"))),
            new Keys(
                    "beside",
                    List.of(
                            key("clash.keys.step", "n", "p"),
                            key("clash.keys.judge", "a", "r"),
                            key("clash.keys.undo", "u"))),
            new Keys("claim", List.of(key(ARGUMENTS, "g"))),
            new Keys(
                    "clash",
                    List.of(
                            key("clash.keys.step", "j", "k"),
                            key("clash.keys.judge", "a", "r"),
                            key("clash.keys.undo", "u"))),
            new Keys("reasoning", List.of(key("findings.keys.step", "j", "k"), key("findings.keys.dismiss", "d"))),
            new Keys(
                    "review",
                    List.of(
                            key("review.keys.accept", "a"),
                            key("review.keys.reject", "r"),
                            key("review.keys.flip", "f"),
                            key("review.keys.type", "t"),
                            key("review.keys.edit", "e"),
                            key("review.keys.merge", "m"),
                            key("review.keys.split", "s"),
                            key("review.keys.skip", "k", "n"),
                            key("review.keys.undo", "u", "p"),
                            key("review.keys.open", "o"))));

    /**
     * The help; a script gets the keys of one page.
     *
     * @param here which page, as {@link Site#here()}
     */
    @GetMapping("/help")
    String help(
            @RequestParam(defaultValue = "") String here,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        model.addAttribute("paths", PATHS);
        model.addAttribute("words", WORDS);
        model.addAttribute("keys", KEYS);
        if (fragment) {
            model.addAttribute(
                    "pages",
                    KEYS.stream()
                            .filter(keys ->
                                    keys.name().equals(here) || keys.name().equals(EVERYWHERE))
                            .toList()
                            .reversed());
            return "help-keys :: dialog";
        }
        return "help";
    }

    /** Where the help was before it told about keys. */
    @GetMapping("/about")
    String about() {
        return "redirect:/help";
    }

    private static Key key(String words, String... caps) {
        return new Key(words, List.of(caps));
    }

    /**
     * The keys of a page.
     *
     * @param name of the page, as {@link Site#here()}, or {@code everywhere}
     */
    record Keys(String name, List<Key> keys) {}

    /**
     * What one or more keys do.
     *
     * @param words key of the message that tells what they do, the same that the page itself shows
     * @param caps what is printed on the keys
     */
    record Key(String words, List<String> caps) {}
}
