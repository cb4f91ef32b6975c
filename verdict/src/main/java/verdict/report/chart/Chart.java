package verdict.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import verdict.report.HtmlText;

/**
 * A drawing as a page holds it: with its finding as a title, its colours named, and the values that
 * it shows as text for screen readers.
 *
 * @param id of its element, alone in its page
 * @param topic what it is of, without a finding
 * @param title what it shows
 * @param note how it is read
 * @param words the values that it shows, for screen readers
 * @param keys what the colours are
 * @param height of the drawing; its width is always {@link #WIDTH}
 */
public record Chart(
    String id,
    String topic,
    String title,
    String note,
    String words,
    List<Key> keys,
    double height,
    String drawing) {
  static final double WIDTH = 720;

  /**
   * What a colour is.
   *
   * @param style of the shapes that have it
   */
  record Key(String style, String words) {}

  /** Both sides have the same two colours in every chart. */
  static List<Key> sides(Labels labels) {
    return List.of(
        new Key("baseline", labels.baseline()), new Key("candidate", labels.candidate()));
  }

  /**
   * A part of a page with charts side by side; empty when there is none.
   *
   * @param heading in HTML
   */
  public static String section(String heading, List<Chart> charts) {
    return charts.isEmpty()
        ? ""
        : charts.stream()
            .map(Chart::html)
            .collect(
                Collectors.joining(
                    "", "<h2>" + heading + "</h2>\n<div class=\"charts\">\n", "</div>\n"));
  }

  /** The same with its load in its title: a page of several loads has this chart of each. */
  public Chart at(String load) {
    String at = ", at " + load;
    return new Chart(id, topic + at, title + at, note, words, keys, height, drawing);
  }

  /** The same of an invalid measurement: a title that states a figure is quoted. */
  public Chart withoutFinding() {
    return new Chart(id, topic, topic, note, words, keys, height, drawing);
  }

  /** No line breaks between a figure and its unit. */
  private static String unbroken(String html) {
    return html.replaceAll("(?<=\\d) (?=%|ms\\b|s\\b)", "&nbsp;");
  }

  /** The element. */
  public String html() {
    StringBuilder html = new StringBuilder();
    html.append("<figure class=\"chart\" id=\"").append(id).append("\">\n");
    html.append("<figcaption>").append(unbroken(HtmlText.escape(title))).append("</figcaption>\n");
    if (!keys.isEmpty()) {
      html.append("<ul class=\"keys\">");
      keys.forEach(
          key ->
              html.append("<li class=\"")
                  .append(key.style)
                  .append("\">")
                  .append(HtmlText.escape(key.words))
                  .append("</li>"));
      html.append("</ul>\n");
    }
    // It can be scrolled on a narrow screen, and so has to be reached by keyboard.
    html.append(
        String.format(
            Locale.ROOT,
            """
            <div class="drawing" tabindex="0" role="group" aria-label="%2$s">
            <svg viewBox="0 0 %4$.0f %5$.0f" role="img" aria-label="%3$s" aria-describedby="%1$s-words">
            %6$s</svg>
            </div>
            <p class="note">%7$s</p>
            <p class="visually-hidden" id="%1$s-words">%8$s</p>
            </figure>
            """,
            id,
            HtmlText.escape(topic),
            HtmlText.escape(title),
            WIDTH,
            height,
            drawing,
            HtmlText.escape(note),
            HtmlText.escape(words)));
    return html.toString();
  }
}
