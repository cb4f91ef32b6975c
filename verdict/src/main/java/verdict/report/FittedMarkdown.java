package verdict.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Markdown that fits into a comment: what matters least is left out, and named. */
final class FittedMarkdown {
  /** What GitHub takes for a comment or a description, in characters. */
  private static final int OF_GITHUB = 65_536;

  /** With room for what others put around it, and for characters of several bytes. */
  static final int MOST_CHARACTERS = 60_000;

  private FittedMarkdown() {}

  /** The sections that have room, in their order, and which have not. */
  static String of(List<Section> sections) {
    List<Section> kept = new ArrayList<>(sections);
    List<String> left = new ArrayList<>();
    List<Section> leastFirst =
        sections.stream()
            .filter(section -> section.rank() != Section.KEPT)
            .sorted(Comparator.comparingInt(Section::rank))
            .toList();
    for (Section least : leastFirst) {
      if (text(kept, left).length() <= MOST_CHARACTERS) {
        break;
      }
      kept.remove(least);
      left.add(least.name());
    }
    return text(kept, left);
  }

  private static String text(List<Section> kept, List<String> left) {
    String text = Section.joined(kept);
    return left.isEmpty()
        ? text
        : text
            + "\n> [!NOTE]\n> A comment on GitHub takes "
            + Figures.count(OF_GITHUB)
            + " characters. Left out here, and in the HTML report: "
            + String.join(", ", left)
            + ".\n";
  }
}
