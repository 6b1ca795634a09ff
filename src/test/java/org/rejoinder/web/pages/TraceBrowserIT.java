package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From a figure back to who said it first. */
class TraceBrowserIT extends BrowserJourney {

    @Autowired
    private ApplicationContext application;

    private String figure = "";

    @BeforeEach
    void storeTheRumour() {
        figure = SampleRumour.store(application);
    }

    @Test
    void aFigureIsTracedToItsFirstStatementAndItsDocument() {
        Page page = open(figure);
        Locator chain = page.locator(".chain").first();
        assertThat(chain.locator(".chain__box").first()).containsText("Anna Keller");
        assertThat(chain).containsText("names Anna Keller as the speaker; same words, 17 in a row");

        chain.getByRole(AriaRole.LINK).first().click();

        assertThat(page).hasTitle(Pattern.compile("^Opening speech"));
        assertThat(page.locator("[data-text] mark a").first()).containsText("by 18 %");
    }

    @Test
    void threeDocumentsOfOneOriginCountAsOneThatOpens() {
        Page page = open(figure);
        Locator entry = page.locator("ol.trace > li");
        assertThat(entry).hasCount(1);
        assertThat(entry).containsText("2 March 2021");
        assertThat(entry.locator("summary")).hasText("3 documents, 3 places, one origin");
        assertThat(entry.getByText("Northern Mirror").first()).isHidden();

        entry.locator("summary").focus();
        page.keyboard().press("Enter");

        assertThat(entry.getByText("Northern Mirror").first()).isVisible();
    }

    @Test
    void theLineIsToScaleAndItsMarksLeadToTheWords() {
        Page page = open(figure);
        Locator marks = page.locator(".timeline a");
        assertThat(marks).hasCount(3);
        assertThat(marks.nth(1)).hasAttribute("aria-label", "2 March 2022: Anna Keller, reported");
        double first = marks.nth(0).boundingBox().x;
        double middle = marks.nth(1).boundingBox().x;
        double last = marks.nth(2).boundingBox().x;
        assertThat((middle - first) / (last - first)).isBetween(0.49, 0.51);

        marks.nth(2).focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".told:target")).isVisible();
        assertThat(page.locator(".told:target")).containsText("Northern Mirror");
    }

    @Test
    void anUndatedWordingStandsApartAndIsComparedWordByWord() {
        Page page = open(figure);

        assertThat(page.locator(".trace--undated")).containsText("another claim, proposed as the same");
        Locator wording = page.locator(".compared");
        assertThat(wording).hasCount(1);
        assertThat(wording.locator(".differs").filter(new Locator.FilterOptions().setHasText("18 %")))
                .hasCSS("text-decoration-line", "underline");
        assertThat(wording.locator(".differs").filter(new Locator.FilterOptions().setHasText("25 %")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What is missing")))
                .containsText("Not every document has a date");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void breaksNoAccessibilityRule(ColorScheme scheme) {
        Page page = open(figure, scheme);
        page.locator("ol.trace summary").first().click();

        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
