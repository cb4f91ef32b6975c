package verdict.report.chart;

import java.util.List;
import java.util.Locale;
import verdict.report.HtmlText;

/** SVG in the making: shapes have a class and no colour, and coordinates one decimal. */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  /** A place in the drawing, y downwards. */
  record Point(double x, double y) {}

  /** Where a text is, seen from its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  Svg line(String style, Point from, Point to) {
    return add(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        style, from.x, from.y, to.x, to.y);
  }

  Svg rectangle(String style, Point corner, double width, double height) {
    return add(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
        style, corner.x, corner.y, Math.max(0, width), Math.max(0, height));
  }

  /**
   * A dot.
   *
   * @param words what it shows when it is pointed at
   */
  Svg dot(String style, Point at, double radius, String words) {
    return add(
        "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
        style, at.x, at.y, radius, HtmlText.escape(words));
  }

  /** A line through points, of one a dot; nothing for none. */
  Svg through(String style, List<Point> points) {
    List<Point> line = points.size() == 1 ? List.of(points.get(0), points.get(0)) : points;
    return points.isEmpty() ? this : add("<path class=\"%s\" d=\"%s\"/>", style, path(line));
  }

  /** An area between points, closed. */
  Svg area(String style, List<Point> points) {
    return points.isEmpty() ? this : add("<path class=\"%s\" d=\"%sZ\"/>", style, path(points));
  }

  Svg words(String style, Point at, Anchor anchor, String words) {
    return add(
        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        style, at.x, at.y, anchor.name().toLowerCase(Locale.ROOT), HtmlText.escape(words));
  }

  private static String path(List<Point> points) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(String.format(Locale.ROOT, "%.1f %.1f", point.x, point.y));
    }
    return path.toString();
  }

  private Svg add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
