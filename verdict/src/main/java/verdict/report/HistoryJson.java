package verdict.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import verdict.history.Trend;
import verdict.sample.Figures;

/** A history for machines. */
final class HistoryJson {
  private static final int SCHEMA_VERSION = 1;

  private HistoryJson() {}

  /**
   * One line of JSON.
   *
   * @param paths of the files that were written
   */
  static String render(HistoryReport report, List<Path> paths) {
    ObjectNode root = AnswerJson.object();
    root.put("schemaVersion", SCHEMA_VERSION).put("measurements", report.entries().size());
    ArrayNode trends = root.putArray("trends");
    report.trends().forEach(trend -> trend(trend, trends.addObject()));
    return AnswerJson.text(root, paths);
  }

  private static void trend(Trend trend, ObjectNode into) {
    into.put("metric", trend.metric().key()).put("unit", Figures.key(trend.metric().unit()));
    into.put("requestsPerSecond", trend.requestsPerSecond());
    ObjectNode machine = into.putObject("machine");
    trend.machine().forEach(machine::put);
    ObjectNode conditions = into.putObject("conditions");
    trend.conditions().forEach(conditions::put);
    ArrayNode points = into.putArray("points");
    for (Trend.Point point : trend.points()) {
      ObjectNode node = points.addObject().put("at", point.entry().at().toString());
      point.entry().commit().ifPresent(commit -> node.put("commit", commit));
      node.put("middle", point.middle()).put("low", point.low()).put("high", point.high());
    }
    trend.changes().forEach(into.putArray("firstAfterChange")::add);
  }
}
