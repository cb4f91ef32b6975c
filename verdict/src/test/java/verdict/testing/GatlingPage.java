package verdict.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gatling's {@code index.html} since 3.14, as far as its two tables have a meaning. */
public final class GatlingPage {
  private GatlingPage() {}

  /**
   * A page.
   *
   * @param ranks of the headings of percentiles, for example {@code 99.9th}
   * @param rows as {@link #row} makes them
   */
  public static String of(List<String> ranks, String rows) {
    String percentiles =
        ranks.stream().map(rank -> "<th>" + rank + " pct</th>").collect(Collectors.joining());
    return "<html><body><table id=\"container_statistics_head\"><tr><th>Requests</th></tr><tr>"
        + "<th>Total</th><th>OK</th><th>KO</th><th>% KO</th><th>Cnt/s</th><th>Min</th>"
        + percentiles
        + "<th>Max</th><th>Mean</th><th>Std Dev</th></tr></table>"
        + "<table id=\"container_statistics_body\">"
        + rows
        + "</table></body></html>\n";
  }

  /**
   * A row.
   *
   * @param id {@code ROOT}, or begins with {@code req_} or {@code group_}
   * @param parent the id of the row above it
   * @param name as it is written in HTML
   */
  public static String row(String id, String parent, String name, int count, int... percentiles) {
    StringBuilder row = new StringBuilder("<tr id=\"" + id + "\" data-parent=\"" + parent + "\">");
    row.append("<td class=\"col-1\"><span class=\"ellipsed-name\">").append(name);
    row.append("</span></td>");
    List<Integer> cells = new ArrayList<>(List.of(count, count, 0, 0, 40, 3));
    for (int percentile : percentiles) {
      cells.add(percentile);
    }
    cells.addAll(List.of(343, 5, 24)); // the largest, the mean, the standard deviation
    for (int i = 0; i < cells.size(); i++) {
      row.append("<td class=\"value total col-%d\">%d</td>".formatted(i + 2, cells.get(i)));
    }
    return row.append("</tr>").toString();
  }
}
