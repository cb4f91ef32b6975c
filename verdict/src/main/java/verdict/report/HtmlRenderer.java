package verdict.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Renders a report as one page that needs nothing else: no script, no font, no request. */
public final class HtmlRenderer {
  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final org.commonmark.renderer.html.HtmlRenderer HTML =
      org.commonmark.renderer.html.HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private HtmlRenderer() {}

  public static String render(Report report) {
    // Raw HTML passes: it is our own <details>, for MarkdownText lets none from outside through.
    String body = HTML.render(PARSER.parse(MarkdownRenderer.render(report)));
    return page()
        .replace("{{title}}", escape("Performance: " + report.title()))
        .replace("{{state}}", report.headline().toLowerCase(Locale.ROOT).replace(' ', '-'))
        .replace("{{body}}", body);
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
