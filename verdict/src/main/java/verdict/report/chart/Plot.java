package verdict.report.chart;

import java.util.List;
import verdict.report.chart.Svg.Anchor;
import verdict.report.chart.Svg.Point;

/** A rectangle with an axis below and one on its left; values are drawn in it. */
final class Plot {
  private static final double TICK_GAP = 6;
  private static final double LINE = 15;

  private final Svg svg;
  private final Axis across;
  private final Axis up;
  private final double left;
  private final double top;
  private final double width;
  private final double height;

  /** Where a plot is in its drawing. */
  record Room(double left, double top, double width, double height) {}

  Plot(Svg svg, Room room, Axis across, Axis up) {
    this.svg = svg;
    this.across = across;
    this.up = up;
    this.left = room.left;
    this.top = room.top;
    this.width = room.width;
    this.height = room.height;
  }

  /** The grid, the axes and their names: first, so that values lie over it. */
  Plot frame() {
    for (double tick : up.ticks()) {
      Point at = at(across.low(), tick);
      svg.line("grid", at, new Point(left + width, at.y()));
      svg.words(
          "tick", new Point(at.x() - TICK_GAP, at.y() + 4), Anchor.END, up.label().apply(tick));
    }
    for (double tick : across.ticks()) {
      Point at = at(tick, up.low());
      svg.line("grid", at, new Point(at.x(), top));
      svg.words(
          "tick", new Point(at.x(), at.y() + LINE), Anchor.MIDDLE, across.label().apply(tick));
    }
    svg.words(
        "name", new Point(left + width, top + height + 2 * LINE + 2), Anchor.END, across.name());
    svg.words("name", new Point(0, top - TICK_GAP - 3), Anchor.START, up.name());
    return this;
  }

  /** The place of a value. */
  Point at(double acrossValue, double upValue) {
    return new Point(
        left + across.share(acrossValue) * width, top + (1 - up.share(upValue)) * height);
  }

  /** A line from bottom to top. */
  Plot upright(String style, double acrossValue) {
    svg.line(style, at(acrossValue, up.low()), at(acrossValue, up.high()));
    return this;
  }

  /** Words over the upper end of an upright line. */
  Plot above(String style, double acrossValue, String words) {
    Point at = at(acrossValue, up.high());
    svg.words(style, new Point(at.x(), at.y() - TICK_GAP), Anchor.MIDDLE, words);
    return this;
  }

  /** A line from left to right. */
  Plot level(String style, double upValue) {
    svg.line(style, at(across.low(), upValue), at(across.high(), upValue));
    return this;
  }

  /** A band from bottom to top. */
  Plot band(String style, double from, double to) {
    Point corner = at(from, up.high());
    svg.rectangle(style, corner, at(to, up.low()).x() - corner.x(), height);
    return this;
  }

  Plot through(String style, List<Point> points) {
    svg.through(style, points);
    return this;
  }
}
