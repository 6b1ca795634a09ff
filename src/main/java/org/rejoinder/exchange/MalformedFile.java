package org.rejoinder.exchange;

/** A file is not what its format asks for; the message tells what is wrong, where, and what to do. */
public final class MalformedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * @param file the file's name
     * @param line from 1; 0 where no line can be named
     * @param column in code points from 1; 0 where no column can be named
     * @param problem what is wrong and what to do, as whole sentences
     */
    public MalformedFile(String file, int line, int column, String problem) {
        super("%s%s: %s".formatted(file, place(line, column), problem));
        this.line = line;
        this.column = column;
    }

    private static String place(int line, int column) {
        if (line == 0) {
            return "";
        }
        return column == 0 ? ", line %d".formatted(line) : ", line %d, column %d".formatted(line, column);
    }

    /** From 1; 0 where no line can be named. */
    public int line() {
        return line;
    }

    /** In code points from 1; 0 where no column can be named. */
    public int column() {
        return column;
    }
}
