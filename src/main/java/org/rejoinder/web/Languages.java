package org.rejoinder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The languages the pages speak. A reader's choice is kept in a cookie; without one the browser's languages are asked,
 * and where it names none of ours the pages are in English. Data keep the language they are in: document texts,
 * machine-written reasons, exports and the interface for programs.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** For the switch on every page; English first, the language of whatever is not translated. */
    public List<Locale> offered() {
        return OFFERED;
    }

    /** The language with this tag, if the pages speak it. */
    static Optional<Locale> named(String tag) {
        return OFFERED.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst();
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(OFFERED);
        browser.setDefaultLocale(Locale.ENGLISH);
        CookieLocaleResolver chosen = new OfferedOnly();
        chosen.setDefaultLocaleFunction(browser::resolveLocale);
        chosen.setCookiePath("/");
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        return chosen;
    }

    /** Pages in two languages share an address, so a browser must not take the one for the other. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod method
                        && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)) {
                    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
                    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
                }
                return true;
            }
        });
    }

    /** A cookie with anything else in it, from another program on this host, counts as none. */
    private static final class OfferedOnly extends CookieLocaleResolver {
        OfferedOnly() {
            super("language");
        }

        @Override
        protected @Nullable Locale parseLocaleValue(String value) {
            return named(value).orElse(null);
        }
    }
}
