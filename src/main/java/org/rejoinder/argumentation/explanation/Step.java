package org.rejoinder.argumentation.explanation;

import java.util.List;

/**
 * Why a node is in, out or undecided: one step of an explanation, and what it rests on.
 *
 * @param node what it is about
 * @param cause what decides how it is labelled
 * @param parts what it rests on
 */
public record Step(int node, Cause cause, List<Part> parts) {

    public Step {
        parts = List.copyOf(parts);
    }

    /**
     * One thing that a step rests on.
     *
     * @param edge between the node of the step and {@code node}, either way
     * @param node the other end
     */
    public record Part(int edge, int node) {}
}
