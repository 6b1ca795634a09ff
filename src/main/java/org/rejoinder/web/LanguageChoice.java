package org.rejoinder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Changes the language of the pages and goes back to where the reader was. */
@Controller
class LanguageChoice {

    private final LocaleResolver resolver;

    LanguageChoice(LocaleResolver resolver) {
        this.resolver = resolver;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String referer,
            HttpServletRequest request,
            HttpServletResponse response) {
        resolver.setLocale(
                request,
                response,
                Languages.named(language)
                        .orElseThrow(() -> Refused.field("language", "The pages do not speak this language.")));
        return "redirect:" + pathOf(referer);
    }

    /** Path and query alone, so that nobody is sent to another site. */
    private static String pathOf(@Nullable String referer) {
        if (referer == null) {
            return "/";
        }
        try {
            URI address = URI.create(referer);
            String path = "/" + String.valueOf(address.getRawPath()).replaceFirst("^[/\\\\]+", "");
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }
}
