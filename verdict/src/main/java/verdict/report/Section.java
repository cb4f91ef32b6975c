package verdict.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a report in Markdown.
 *
 * @param name what a reader would miss
 * @param rank what is left out first where there is not enough room: the lowest; {@link #KEPT}
 *     never
 * @param markdown as it is printed
 */
record Section(String name, int rank, String markdown) {
  static final int KEPT = Integer.MAX_VALUE;

  static Section kept(String markdown) {
    return new Section("", KEPT, markdown);
  }

  /** All of them, a blank line between two. */
  static String joined(List<Section> sections) {
    return sections.stream()
            .map(Section::markdown)
            .filter(markdown -> !markdown.isEmpty())
            .collect(Collectors.joining("\n"))
            .stripTrailing()
        + "\n";
  }
}
