package verdict.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Renders a report as one page that needs nothing else: no script, no font, no request. */
public final class HtmlRenderer {
  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());
  private static final Pattern PLACE = Pattern.compile("\\{\\{(title|state|body)}}");
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final org.commonmark.renderer.html.HtmlRenderer HTML =
      org.commonmark.renderer.html.HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private HtmlRenderer() {}

  public static String render(Report report) {
    return page(
        "Performance: " + report.title(), report.headline(), MarkdownRenderer.render(report));
  }

  public static String render(ComparisonReport report) {
    return page(
        report.title(), report.judgement().verdict().words(), ComparisonMarkdown.render(report));
  }

  public static String render(RunsReport report) {
    return page(report.title(), report.headline().split(":", 2)[0], report.markdown());
  }

  private static String page(String title, String state, String markdown) {
    // Raw HTML passes: it is our own <details>, for MarkdownText lets none from outside through.
    String body = HTML.render(PARSER.parse(markdown));
    Map<String, String> values =
        Map.of(
            "title", escape(title),
            "state", state.toLowerCase(Locale.ROOT).replace(' ', '-'),
            "body", body);
    // In one pass, or a title that holds the name of a place would be filled in turn.
    return PLACE
        .matcher(page())
        .replaceAll(
            place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
  }

  private static String page() {
    try (InputStream page = HtmlRenderer.class.getResourceAsStream("page.html")) {
      if (page == null) {
        throw new IllegalStateException("page.html is missing beside " + HtmlRenderer.class);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
