package verdict.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A part of a report: Markdown that shows at once, or that is folded under its title.
 *
 * @param title what a reader would miss, in our own words and not in text from outside; empty for
 *     what is not folded
 * @param rank what is left out first where there is not enough room
 * @param content without its title
 */
record Section(String title, Rank rank, String content) {
  /** Not folded and never left out. */
  static Section always(String content) {
    return new Section("", Rank.ALWAYS, content);
  }

  /** Those that hold figures: of an INVALID measurement, whoever opens one reads that first. */
  static List<Section> measured(boolean isValid, List<Section> sections) {
    return isValid ? sections : sections.stream().map(Section::invalid).toList();
  }

  private Section invalid() {
    return title.isEmpty()
        ? this
        : new Section("INVALID, not to be quoted: " + title, rank, content);
  }

  /** For Markdown, where a reader opens what they want. */
  String folded() {
    return title.isEmpty() ? content : Details.of(title, false, content);
  }

  /** For a page, where what is important is open from the beginning. */
  String unfolded() {
    return title.isEmpty()
        ? content
        : Details.of(title, rank.compareTo(Rank.IMPORTANT) >= 0, content);
  }

  /** All of them, a blank line between two. */
  static String joined(List<Section> sections, Function<Section, String> text) {
    return sections.stream()
            .map(text)
            .filter(markdown -> !markdown.isEmpty())
            .collect(Collectors.joining("\n"))
            .stripTrailing()
        + "\n";
  }
}
