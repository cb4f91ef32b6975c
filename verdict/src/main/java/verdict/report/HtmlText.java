package verdict.report;

/** Makes text from outside harmless in HTML and SVG, in an element as in an attribute. */
public final class HtmlText {
  private HtmlText() {}

  /** The text on one line; marks that cannot be seen, as those that reverse a line, are blanks. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int point) {
    switch (point) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      default -> escaped.appendCodePoint(MarkdownText.isInvisible(point) ? ' ' : point);
    }
  }
}
