package verdict.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import verdict.judgement.Verdict;

/** The first screen on a page: each verdict has its colour, and each line a bold label. */
final class FirstScreenHtml {
  private static final Pattern LABEL =
      Pattern.compile(
          "((?:Cause|What to do|Unchanged|Objectives|Not judged|Gates|Policy|Accepted|Not accepted|Also changed \\(advisory\\)|Also different)(?: at [^:]+)?:)( .*)");

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(verdict.report.HtmlRenderer.EXTENSIONS)
          .attributeProviderFactory(context -> FirstScreenHtml::style)
          .build();

  private FirstScreenHtml() {}

  static String of(String markdown) {
    Node document = verdict.report.HtmlRenderer.parse(markdown);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph && node.getFirstChild() instanceof Text text) {
        label(text);
      }
    }
    return HTML.render(document);
  }

  private static void label(Text text) {
    Matcher matcher = LABEL.matcher(text.getLiteral());
    if (matcher.matches()) {
      StrongEmphasis label = new StrongEmphasis("**");
      label.appendChild(new Text(matcher.group(1)));
      text.insertBefore(label);
      text.setLiteral(matcher.group(2));
    }
  }

  private static void style(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Paragraph && node.getParent() instanceof Document) {
      style(node.getFirstChild()).ifPresent(style -> attributes.put("class", style));
    }
  }

  private static Optional<String> style(Node first) {
    if (first instanceof Text text) {
      return text.getLiteral().startsWith("but ") ? Optional.of("but") : Optional.empty();
    }
    String strong = first.getFirstChild() instanceof Text text ? text.getLiteral() : "";
    if (strong.startsWith("Warning:")) {
      return Optional.of("warning");
    }
    if (strong.startsWith("Objectives")) {
      boolean isMissed = first.getNext() instanceof Text text && text.getLiteral().contains("✗");
      return isMissed ? Optional.of("missed") : Optional.empty();
    }
    return Arrays.stream(Verdict.values())
        .map(Verdict::words)
        .filter(strong::startsWith)
        .map(words -> "verdict " + words.toLowerCase(Locale.ROOT).replace(' ', '-'))
        .findFirst();
  }
}
