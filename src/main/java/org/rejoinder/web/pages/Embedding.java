package org.rejoinder.web.pages;

import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/**
 * What another site needs to show a claim's focus map.
 *
 * @param address of the page for the frame, in full
 * @param snippet the frame as HTML, to be copied
 */
record Embedding(String address, String snippet) {

    static Embedding of(Claim claim, ArgumentMap.Id map) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/embed/maps/{map}/focus/{claim}")
                .buildAndExpand(map, claim.id())
                .encode()
                .toUriString();
        return new Embedding(
                address,
                "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"520\" loading=\"lazy\"></iframe>"
                        .formatted(
                                HtmlUtils.htmlEscape(address),
                                HtmlUtils.htmlEscape(Wording.say("focus.title.of", claim.text()))));
    }
}
