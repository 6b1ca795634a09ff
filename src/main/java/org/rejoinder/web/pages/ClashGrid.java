package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.analysis.ClashTable;
import org.rejoinder.analysis.Party;

/**
 * All pairs of documents or of holders with how often they contradict each other, to choose from.
 *
 * @param rows in the order of the columns
 */
record ClashGrid(List<Row> rows) {

    static ClashGrid of(ClashTable table, Party left, Party right) {
        int most = table.contradictions().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.parties().size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < table.parties().size(); column++) {
                cells.add(cell(table, row, column, most, left, right));
            }
            String key = table.parties().get(row).keys().getFirst();
            rows.add(new Row(
                    key,
                    table.titles().get(row),
                    left.keys().contains(key),
                    right.keys().contains(key),
                    cells));
        }
        return new ClashGrid(rows);
    }

    private static Cell cell(ClashTable table, int row, int column, int most, Party left, Party right) {
        Party one = table.parties().get(row);
        Party other = table.parties().get(column);
        int contradictions = row == column ? 0 : table.contradictions(row, column);
        return new Cell(
                row == column,
                one.keys().getFirst(),
                other.keys().getFirst(),
                table.titles().get(row),
                table.titles().get(column),
                contradictions,
                row == column ? 0 : table.agreements(row, column),
                most == 0 ? 0 : (4 * contradictions + most - 1) / most,
                one.equals(left) && other.equals(right));
    }

    /**
     * One document or holder against all.
     *
     * @param left whether it is on the left side now
     * @param right whether it is on the right side now
     */
    record Row(String key, String title, boolean left, boolean right, List<Cell> cells) {}

    /**
     * Two of them.
     *
     * @param itself whether it is one and the same
     * @param level how much of the most there is, 0 to 4
     * @param current whether this pair is shown now
     */
    record Cell(
            boolean itself,
            String left,
            String right,
            String leftTitle,
            String rightTitle,
            int contradictions,
            int agreements,
            int level,
            boolean current) {}
}
