package org.rejoinder.importing;

/** An import that cannot be carried out, for a reason that whoever asked can act on; nothing was written. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRefused(String why) {
        super(why);
    }
}
