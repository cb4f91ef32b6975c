package verdict.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import verdict.judgement.JudgedChange;
import verdict.judgement.Visible;
import verdict.judgement.VisibleFailures;
import verdict.run.measurement.Calibration;

/** What a machine can see, for machines. */
final class CalibrationJson {
  private static final int SCHEMA_VERSION = 1;

  private CalibrationJson() {}

  /**
   * One line of JSON.
   *
   * @param paths of the files that were written
   */
  static String render(CalibrationReport report, List<Path> paths) {
    ObjectNode root = AnswerJson.object();
    root.put("schemaVersion", SCHEMA_VERSION).put("headline", report.headline());
    root.put("valid", report.judgement().isValid()).put("falseAlarm", report.isFalseAlarm());
    report.remarks().forEach(root.putArray("remarks")::add);
    Calibration calibration = report.calibration();
    root.put("requestsPerSecond", calibration.requestsPerSecond());
    root.put("rounds", calibration.rounds());
    calibration.secondsPerRound().ifPresent(seconds -> root.put("secondsPerRound", seconds));
    root.put("alpha", report.judgement().alpha());
    ArrayNode figures = root.putArray("figures");
    report.gate().forEach(judged -> figure(report, judged, figures.addObject()));
    report.failures().ifPresent(of -> failures(of, root.putArray("failures")));
    AnswerJson.invalidities(report.judgement().invalidities(), root.putArray("invalidities"));
    return AnswerJson.text(root, paths);
  }

  private static void figure(CalibrationReport report, JudgedChange judged, ObjectNode into) {
    double spread = judged.change().spread().orElse(0);
    into.put("metric", judged.change().key().metric().key()).put("spread", spread);
    Visible visible = report.visible(spread);
    ArrayNode seen = into.putArray("seen");
    for (int rounds : CalibrationReport.ROUNDS) {
      ObjectNode node = seen.addObject().put("rounds", rounds);
      visible.change(rounds).ifPresent(change -> node.put("smallestChange", change));
      visible.margin(rounds).ifPresent(margin -> node.put("provableMargin", margin));
    }
  }

  private static void failures(VisibleFailures visible, ArrayNode into) {
    for (int rounds : CalibrationReport.ROUNDS) {
      ObjectNode node = into.addObject().put("rounds", rounds);
      visible.share(rounds).ifPresent(share -> node.put("smallestShare", share));
      node.put("provableMargin", visible.bound(rounds));
    }
  }
}
