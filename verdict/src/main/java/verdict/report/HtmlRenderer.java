package verdict.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunsAnalysis;

/** Renders a report as one page that needs nothing else: no font, no library, no request. */
public final class HtmlRenderer {
  static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());
  private static final Pattern PLACE = Pattern.compile("\\{\\{(title|state|body|hash|script)}}");
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final org.commonmark.renderer.html.HtmlRenderer HTML =
      org.commonmark.renderer.html.HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private HtmlRenderer() {}

  /**
   * @param beside Gatling's own reports
   */
  public static String render(RunAnalysis report, List<Link> beside) {
    return page(
        "Performance: " + report.title(),
        report.headline(),
        FirstScreenHtml.of(OverviewSection.markdown(report))
            + RunCharts.html(report)
            + html(Section.joined(MarkdownRenderer.details(report), Section::unfolded))
            + links(beside));
  }

  /**
   * @param beside Gatling's own reports
   */
  public static String render(ComparisonAnalysis report, List<Link> beside) {
    return page(
        report.title(),
        report.verdict().words(),
        FirstScreenHtml.of(ComparisonMarkdown.overview(report))
            + ComparisonCharts.html(report)
            + html(Section.joined(ComparisonMarkdown.details(report), Section::unfolded))
            + links(beside));
  }

  /**
   * @param beside Gatling's own reports
   */
  public static String render(RunsAnalysis report, List<Link> beside) {
    return page(
        report.title(),
        report.headline().split(":", 2)[0],
        FirstScreenHtml.of(RunsMarkdown.overview(report))
            + RunCharts.html(report)
            + html(Section.joined(RunsMarkdown.details(report), Section::unfolded))
            + links(beside));
  }

  /**
   * Another page.
   *
   * @param address relative to this one, percent-encoded
   */
  public record Link(String words, String address) {}

  private static String links(List<Link> beside) {
    return beside.isEmpty()
        ? ""
        : beside.stream()
            .map(
                link ->
                    "<li><a href=\"%s\">%s</a></li>\n"
                        .formatted(HtmlText.escape(link.address), HtmlText.escape(link.words)))
            .collect(Collectors.joining("", "<h2>Gatling's own report</h2>\n<ul>\n", "</ul>\n"));
  }

  // Raw HTML passes: it is our own <details>, for MarkdownText lets none from outside through.
  static String html(String markdown) {
    return HTML.render(parse(markdown));
  }

  static Node parse(String markdown) {
    // The marks that keep GitHub from linking are not needed here, and would be copied along.
    return PARSER.parse(markdown.replace(MarkdownText.UNLINKED, ""));
  }

  static String page(String title, String state, String body) {
    String script = resource("page.js");
    Map<String, String> values =
        Map.of(
            "title", HtmlText.escape(title),
            "state", state.toLowerCase(Locale.ROOT).replace(' ', '-'),
            "body", body,
            "hash", hash(script),
            "script", script);
    // In one pass, or a title that holds the name of a place would be filled in turn.
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(
            place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
  }

  /** What lets this script run and no other. */
  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JVM has it
    }
  }

  private static String resource(String name) {
    try (InputStream resource = HtmlRenderer.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is missing beside " + HtmlRenderer.class);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
