package org.rejoinder.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the marks and words on the pages assert, and what they do not. */
@Controller
class AboutPages {

    @GetMapping("/about")
    String about() {
        return "about";
    }
}
