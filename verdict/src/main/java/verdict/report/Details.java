package verdict.report;

/** A part that is long and closed until it is asked for. */
final class Details {
  private Details() {}

  /**
   * @param summary our own words, not text from outside
   */
  static String of(String summary, String markdown) {
    // The blank lines end the HTML blocks, so that Markdown between them is Markdown.
    return "<details><summary>" + summary + "</summary>\n\n" + markdown + "\n</details>\n";
  }
}
