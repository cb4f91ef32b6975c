package verdict.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown: the first column of text, the others to the right. */
final class MarkdownTable {
  private final List<String> headings;
  private final int textColumns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param textColumns how many columns, from the left, hold text and not figures
   */
  MarkdownTable(int textColumns, List<String> headings) {
    this.textColumns = textColumns;
    this.headings = List.copyOf(headings);
  }

  /** Adds a row of plain text: it is escaped here and nowhere else. */
  MarkdownTable row(List<String> cells) {
    if (cells.size() != headings.size()) {
      throw new IllegalArgumentException(
          "a row has " + headings.size() + " cells, was " + cells.size());
    }
    rows.add(cells);
    return this;
  }

  MarkdownTable row(String... cells) {
    return row(List.of(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String markdown() {
    StringBuilder table = new StringBuilder();
    line(table, headings.stream().map(MarkdownText::escape).toList());
    List<String> rule = new ArrayList<>(Collections.nCopies(headings.size(), "---:"));
    Collections.fill(rule.subList(0, textColumns), "---");
    line(table, rule);
    rows.forEach(row -> line(table, row.stream().map(MarkdownText::escape).toList()));
    return table.toString();
  }

  private static void line(StringBuilder table, List<String> cells) {
    table.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
