package verdict.proof;

import java.util.Collections;
import java.util.List;

/** A table as it grows: the first column is words, the others are figures. */
public final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  public MarkdownTable(String... headings) {
    row(headings);
    text.append("| --- |")
        .append(String.join("", Collections.nCopies(headings.length - 1, " ---: |")))
        .append('\n');
  }

  public void row(String... cells) {
    text.append("| ").append(String.join(" | ", List.of(cells))).append(" |\n");
  }

  @Override
  public String toString() {
    return text + "\n";
  }
}
