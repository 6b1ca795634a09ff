package org.rejoinder.web.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/** Measures the labels of a focus map as they are on the screen once nothing moves any more. */
final class Legibility {

    private static final String MEASURE = """
            async () => {
              await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
              await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
              const faults = [];
              const lie = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
                && one.top < other.bottom - 1 && other.top < one.bottom - 1;
              const say = (element) => element.textContent.trim().slice(0, 40);
              const layer = document.querySelector('.layer');
              const scale = new DOMMatrix(getComputedStyle(layer).transform).a;
              const labels = [...layer.querySelectorAll('.node__row, .node__caption, .fold, .tagged, .junction')];
              for (const label of labels) {
                const size = parseFloat(getComputedStyle(label).fontSize) * scale;
                if (size < 10) faults.push(`${size} px: ${say(label)}`);
                const range = document.createRange();
                range.selectNodeContents(label);
                const words = range.getBoundingClientRect();
                const box = (label.closest('.fold') ?? label.closest('.node, .unstated') ?? label).getBoundingClientRect();
                if (words.left < box.left - 0.5 || words.right > box.right + 0.5
                    || words.top < box.top - 0.5 || words.bottom > box.bottom + 0.5) {
                  faults.push(`cut: ${say(label)}`);
                }
              }
              const boxes = [...layer.querySelectorAll('.node, .unstated')].map((node) => [say(node), node.getBoundingClientRect()]);
              const tags = [...layer.querySelectorAll('.tagged, .junction')].map((tag) => [say(tag), tag.getBoundingClientRect()]);
              const inside = [...layer.querySelectorAll('.node')].flatMap((node) => {
                const parts = [...node.querySelectorAll('.node__row, .node__caption, .fold')];
                return parts.flatMap((one, at) => parts.slice(at + 1)
                  .filter((other) => lie(one.getBoundingClientRect(), other.getBoundingClientRect()))
                  .map((other) => `overlap in a box: ${say(one)} / ${say(other)}`));
              });
              const all = [...boxes, ...tags];
              all.forEach(([name, one], at) => all.slice(at + 1).forEach(([other, two]) => {
                if (lie(one, two)) faults.push(`overlap: ${name} / ${other}`);
              }));
              return [...faults, ...inside];
            }
            """;

    private Legibility() {}

    /** Labels below 10 pixels, cut ones, and what lies over something else; empty if all is well. */
    static List<?> faults(Page page) {
        return (List<?>) page.evaluate(MEASURE);
    }
}
