package org.espbench.cli.bench;

import java.util.ArrayList;
import java.util.List;

/** Figures as a table in Markdown, its columns aligned for reading as text too. */
final class Table {

    private static final List<String> HEAD = List.of("what", "figure", "goal", "met", "spread", "absolute");

    private Table() {
    }

    static String of(List<Figure> figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (Figure figure : figures) {
            rows.add(List.of(figure.what(), Goal.number(figure.value()) + figure.unit(), figure.goal().text(figure.unit()), met(figure), figure.spread(),
                    figure.absolute()));
        }
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(text, rows.get(i), widths);
            if (i == 0) {
                line(text, rows.get(i).stream().map(heading -> "---").toList(), widths);
            }
        }
        return text.toString();
    }

    private static String met(Figure figure) {
        return switch (figure.goal()) {
            case Goal.AtMost most -> figure.met() ? "yes" : "NO";
            case Goal.AtLeast least -> figure.met() ? "yes" : "NO";
            case Goal.Free free -> "";
        };
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            text.append("| ").append(cell).append(" ".repeat(widths[column] - cell.length())).append(' ');
        }
        text.append("|\n");
    }
}
