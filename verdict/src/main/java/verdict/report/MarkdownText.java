package verdict.report;

import java.util.regex.Pattern;

/** Makes text from outside harmless in Markdown: it shows what it is and does nothing. */
final class MarkdownText {
  private static final String SPECIAL = "\\`*_[]|~$";

  /** Stands where GitHub would make a link or a mention, and cannot be seen. */
  static final String UNLINKED = "\u200b";

  /** What GitHub makes a link of without any sign around it. */
  private static final Pattern LINK =
      Pattern.compile("(?i):(?=//)|(?<![a-z0-9])www(?=\\.)|(?<![a-z0-9])GH(?=-[0-9])");

  private MarkdownText() {}

  /** The text on one line, with everything escaped that Markdown, HTML or GitHub would act on. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(escaped, point));
    return LINK.matcher(escaped.toString().strip()).replaceAll("$0" + UNLINKED);
  }

  private static void append(StringBuilder escaped, int point) {
    if (isInvisible(point)) {
      escaped.append(' '); // newlines, and marks that reverse the direction of what follows
    } else if (point == '<') {
      escaped.append("&lt;");
    } else if (point == '>') {
      escaped.append("&gt;");
    } else if (point == '&') {
      escaped.append("&amp;");
    } else if (point == '@') {
      // GitHub notifies @names even where the sign is escaped or an entity.
      escaped.append('@').append(UNLINKED);
    } else if (point == '#') {
      escaped.append("\\#").append(UNLINKED); // and links #123
    } else if (needsBackslash(point)) {
      escaped.append('\\').appendCodePoint(point);
    } else {
      escaped.appendCodePoint(point);
    }
  }

  // Not - + = ( ) ! and digits: they mean something at the start of a line only, where we never put
  // text from outside, or beside a bracket, which is escaped. "half-open" and "+10 %" stay
  // readable.
  private static boolean needsBackslash(int point) {
    return SPECIAL.indexOf(point) >= 0;
  }

  static boolean isInvisible(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  /** A block of code, whatever is in it. */
  static String codeBlock(String code) {
    StringBuilder oneLine = new StringBuilder();
    code.codePoints().map(p -> isInvisible(p) ? ' ' : p).forEach(oneLine::appendCodePoint);
    String fence = "```";
    while (oneLine.indexOf(fence) >= 0) {
      fence += "`";
    }
    return fence + "\n" + oneLine + "\n" + fence + "\n";
  }
}
