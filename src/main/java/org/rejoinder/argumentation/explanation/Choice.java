package org.rejoinder.argumentation.explanation;

/** Which attacker of an argument an explanation names where one is enough. */
interface Choice {

    /** One that is in if {@code argument} is out, one that is undecided if {@code argument} is; -1 if it needs none. */
    int attacker(int argument);
}
