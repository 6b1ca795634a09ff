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
            "loaded",
            "worth");

    private static final String EVERYWHERE = "everywhere";

    private static final List<Keys> KEYS = List.of(
            new Keys(EVERYWHERE, List.of(key("help", "?"), key("search", "/"), key("close", "Esc"))),
            new Keys(
                    "focus",
                    List.of(
                            key("move", "←", "↑", "→", "↓"),
                            key("centre", "↵"),
                            key("zoom", "+", "−", "0"),
                            key("link", "l"))),
            new Keys("reader", List.of(key("next.contested", "n"), key("previous.contested", "p"), key("link", "l"))),
            new Keys("claim", List.of(key("link", "l"))),
            new Keys(
                    "review",
                    List.of(
                            key("next", "j", "n"),
                            key("previous", "k", "p"),
                            key("accept", "a"),
                            key("reject", "r"),
                            key("flip", "f"),
                            key("type", "t"),
                            key("edit", "e"),
                            key("merge", "m"),
                            key("split", "s"),
                            key("link", "l"),
                            key("undo", "u"))));

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

    private static Key key(String name, String... caps) {
        return new Key(name, List.of(caps));
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
     * @param name under which messages tell what it does
     * @param caps what is printed on the keys
     */
    record Key(String name, List<String> caps) {}
}
