package verdict.report;

/** A part that can be closed and opened. */
final class Details {
  private Details() {}

  /**
   * @param summary our own words, not text from outside
   * @param isOpen whether it is from the beginning
   */
  static String of(String summary, boolean isOpen, String markdown) {
    // The blank lines end the HTML blocks, so that Markdown between them is Markdown.
    return (isOpen ? "<details open>" : "<details>")
        + "<summary>"
        + summary
        + "</summary>\n\n"
        + markdown
        + "\n</details>\n";
  }
}
