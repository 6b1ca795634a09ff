package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two sides head to head, read, chosen, printed and taken along. */
class ClashBrowserIT extends BrowserJourney {

    @Test
    void thePairThatClashesMostStandsThereAtOnceWithBothPassagesAndWhoAnswersWhom() {
        Page page = open(map("/clash"));

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("A centre for everybody against Do not strangle our high street");
        Locator question =
                page.locator(".question").filter(new Locator.FilterOptions().setHasText("whose turnover fell by 8 %"));
        assertThat(question).containsText("Trade in Ghent rose by 17 %");
        assertThat(question).containsText("B1 answers A1");
        assertThat(question).containsText("proposed, very likely, 93 %");
    }

    @Test
    void aFoldedQuestionIsOpenedByKeyboardAndLeadsToTheTrace() {
        Page page = open(map("/clash"));
        Locator question = page.locator(".question").last();
        assertThat(question).not().hasAttribute("open", "");

        question.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(question.locator(".point").first()).isVisible();

        question.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Trace: ")))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("/claims/c-"));
    }

    @Test
    void anotherPairIsChosenFromTheGridAndStaysInTheAddress() {
        Page page = open(map("/clash"));

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^Air, hearts and lungs against A centre for everybody: 1")))
                .click();

        assertThat(page).hasURL(Pattern.compile("clash\\?left=d-.*&right=d-"));
        assertThat(page.locator(".question")).hasCount(1);
        assertThat(page.locator(".question")).containsText("B1");
    }

    @Test
    void twoDocumentsArePutTogetherToANamedPosition() {
        Page page = open(map("/clash"));
        page.locator(".chooser .folded > summary").click();
        page.getByLabel("Air, hearts and lungs on the right").check();
        page.getByLabel("Name of the right position").fill("Critics");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set against each other"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("A centre for everybody against Critics");
        assertThat(page.locator(".figure--contradicts .figure__number")).hasText("5");
    }

    @Test
    void whatStandsOnBothSidesIsRefusedInWords() {
        String council = stored().council();
        Page page = open(map("/clash?left=" + council + "&right=" + council));

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nobody can stand on both sides");
    }

    @Test
    void thePrintedPageIsTheHandoutWithEveryQuestionUnfolded() {
        Page page = open(map("/clash"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        for (Locator question : page.locator(".question .point").all()) {
            assertThat(question).isVisible();
        }
        assertThat(page.locator(".chooser")).isHidden();
        assertThat(page.locator(".topbar")).isHidden();
        assertThat(page.locator(".question .sign").first()).hasCSS("color", "rgb(0, 0, 0)");
        assertThat(new String(page.pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void aContradictionIsAcceptedAnotherRejectedAndTakenBackByKeyboardInStepWithAnotherWindow() {
        Page page = open(map("/clash"));
        Page other = open(map("/clash"));
        Locator figure = other.locator(".figure--contradicts .figure__number");
        assertThat(other.locator(".clash--live")).hasCount(1);
        String all = figure.textContent();
        assertThat(page.locator(".clash--live")).hasCount(1);

        page.keyboard().press("j");
        Locator first = page.locator(".rebuttals > li:focus");
        String id = first.getAttribute("id");
        page.keyboard().press("a");

        assertThat(page.locator("#" + id)).containsText("accepted by a person");
        assertThat(page.locator("#" + id)).isFocused();
        assertThat(other.locator("#" + id)).containsText("accepted by a person");

        page.keyboard().press("r");
        assertThat(page.locator("#" + id)).hasCount(0);
        assertThat(figure).hasText(String.valueOf(Integer.parseInt(all) - 1));

        page.keyboard().press("u");
        assertThat(page.locator("#" + id)).containsText("accepted by a person");
        assertThat(figure).hasText(all);
    }

    @Test
    void theTableIsTakenAlong() throws IOException {
        Page page = open(map("/clash"));
        page.getByText("Export").click();

        Download download = page.waitForDownload(
                () -> page.locator(".menu__list a[href*='format=csv']").click());

        assertThat(download.suggestedFilename()).endsWith("-head-to-head.csv");
        assertThat(Files.readString(download.path())).contains("contradiction,", "Trade in Ghent rose by 17 %");
    }

    @Test
    void programsGetTheFormatTheyAskForAndAreToldWhatIsWrong() {
        Page page = open(map("/clash"));
        String address = page.url().replace("/maps/", "/api/v1/maps/");

        assertThat(answer(page, address, "text/markdown").text()).startsWith("# A centre for everybody / ");
        assertThat(answer(page, address, "text/csv;q=0.5, application/json")
                        .headers()
                        .get("content-type"))
                .startsWith("application/json");
        assertThat(answer(page, address + "?format=html", "*/*").headers().get("content-disposition"))
                .startsWith("attachment");
        assertThat(answer(page, address, "image/png").status()).isEqualTo(406);
        assertThat(answer(page, address + "?left=d-nobody&right=" + stored().council(), "*/*")
                        .text())
                .contains("left: names nobody of this map: d-nobody");
        assertThat(answer(page, address + "?left=" + stored().council(), "*/*").text())
                .contains("right: is missing");
    }

    private static APIResponse answer(Page page, String address, String accept) {
        return page.request().get(address, RequestOptions.create().setHeader("Accept", accept));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void breaksNoAccessibilityRule(ColorScheme scheme) {
        for (String path : new String[] {map("/clash"), map("/clash?by=holders")}) {
            Page page = open(path, scheme);
            page.locator("[data-unfold]").click();
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
        }
    }
}
