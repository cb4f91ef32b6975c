package verdict.proof;

import java.util.Collections;
import java.util.List;

/** A table as it grows: the first column is words, the others are figures. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  MarkdownTable(String... headings) {
    row(headings);
    text.append("| --- |")
        .append(String.join("", Collections.nCopies(headings.length - 1, " ---: |")))
        .append('\n');
  }

  void row(String... cells) {
    text.append("| ").append(String.join(" | ", List.of(cells))).append(" |\n");
  }

  @Override
  public String toString() {
    return text + "\n";
  }
}
