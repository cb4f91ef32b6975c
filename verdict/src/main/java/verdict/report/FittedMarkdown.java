package verdict.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import verdict.analysis.Shortened;
import verdict.sample.Figures;

/** Markdown that fits into a comment: what has no room is left out, the least first, and named. */
final class FittedMarkdown {
  /** What GitHub takes for a comment or a description, in characters. */
  private static final int OF_GITHUB = 65_536;

  /** With room for what others put around it, and for characters of several bytes. */
  static final int MOST_CHARACTERS = 60_000;

  private FittedMarkdown() {}

  /** The sections that have room, in their order, and the names of those that have not. */
  static String of(List<Section> sections) {
    if (text(sections, sections).length() <= MOST_CHARACTERS) {
      return text(sections, sections);
    }
    Set<Section> kept = new HashSet<>();
    List<Section> mostImportantFirst =
        sections.stream().sorted(Comparator.comparing(Section::rank).reversed()).toList();
    for (Section section : mostImportantFirst) {
      kept.add(section);
      if (section.rank() != Rank.ALWAYS && text(sections, kept).length() > MOST_CHARACTERS) {
        kept.remove(section);
      }
    }
    String text = text(sections, kept);
    return text.length() <= MOST_CHARACTERS ? text : cut(sections.get(0).folded());
  }

  /** Where names from outside are so long that not even the first screen has room. */
  private static String cut(String first) {
    String end =
        "\n\n> [!WARNING]\n> What follows is left out: names, settings or commands are too long for a"
            + " comment on GitHub. The HTML report has all of it, what was not tested and how to reproduce it, too.\n";
    return first.length() + end.length() <= MOST_CHARACTERS
        ? first.stripTrailing() + end
        : Shortened.beginning(first, MOST_CHARACTERS - end.length()) + end;
  }

  private static String text(List<Section> sections, Collection<Section> kept) {
    String text =
        Section.joined(sections.stream().filter(kept::contains).toList(), Section::folded);
    List<String> left =
        sections.stream().filter(section -> !kept.contains(section)).map(Section::title).toList();
    return left.isEmpty()
        ? text
        : text
            + "\n> [!NOTE]\n> A comment on GitHub takes "
            + Figures.count(OF_GITHUB)
            + " characters. Left out here, for the HTML report has it: "
            + String.join(", ", left)
            + ".\n";
  }
}
