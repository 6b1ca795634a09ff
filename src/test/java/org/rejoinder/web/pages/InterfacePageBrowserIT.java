package org.rejoinder.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The page that describes the interface for programs works without any other host and within its policy. */
class InterfacePageBrowserIT extends BrowserJourney {

    @Test
    void theInterfaceIsDescribedAndCanBeTried() {
        Page page = open("/swagger-ui/index.html");

        assertThat(page.locator("h1")).containsText("Rejoinder");
        page.getByText("Every map, by title").click();
        Locator operation = page.locator(".opblock.is-open");
        operation.getByText("Try it out").click();
        operation
                .getByText("Execute", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(operation.locator(".live-responses-table")).containsText("A town centre without cars");
    }
}
