package verdict.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.judgement.ObjectiveOutcome;
import verdict.run.SideName;
import verdict.sample.Figures;
import verdict.statistics.Blame;
import verdict.statistics.Change;
import verdict.statistics.FailureCounts;
import verdict.statistics.Interval;
import verdict.statistics.Median;
import verdict.statistics.PartChange;
import verdict.statistics.PercentileCurve;
import verdict.statistics.TimePart;

/** A comparison for machines: on one line, figures in the unit that stands beside them. */
public final class ComparisonJson {
  private static final int SCHEMA_VERSION = 2;

  private ComparisonJson() {}

  /**
   * @param paths of the files that were written
   */
  public static String render(ComparisonReport report, List<Path> paths) {
    ComparisonJudgement judgement = report.judgement();
    ObjectNode root = AnswerJson.object();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("title", report.title()).put("verdict", judgement.verdict().name());
    VerdictLines.of(judgement).forEach(root.putArray("lines")::add);
    SettlingText.of(judgement).forEach(root.putArray("settling")::add);
    root.put("advice", ComparisonMarkdown.advice(judgement));
    root.put("method", ComparisonEnvironment.method(report).strip());
    NotTestedSection.lines(report).forEach(root.putArray("notTested")::add);
    root.put("objectivesMet", judgement.ofObjectives() == ObjectiveOutcome.Outcome.MET);
    root.put("alpha", judgement.alpha()).put("familySize", judgement.familySize());
    root.put("baseline", report.baselineLabel()).put("candidate", report.candidateLabel());
    ObjectNode measured = root.putObject("measured");
    MeasuredJson.side(report.baseline(), measured.putObject("baseline"));
    MeasuredJson.side(report.candidate(), measured.putObject("candidate"));
    ArrayNode loads = root.putArray("loads");
    report.loads().forEach(load -> load(load, loads.addObject()));
    doubts(judgement, root);
    report.baselineFindings().forEach(root.putArray("baselineFindings")::addPOJO);
    report.findings().forEach(root.putArray("findings")::addPOJO);
    return AnswerJson.text(root, paths);
  }

  private static void load(LoadReport of, ObjectNode into) {
    LoadJudgement load = of.judgement();
    load.comparison()
        .load()
        .ifPresent(asked -> into.put("requestsPerSecond", asked.requestsPerSecond()));
    into.put("finding", load.finding().name());
    into.put("paired", load.comparison().isPaired()).put("units", load.comparison().units());
    into.put("unpairedBlocks", load.comparison().unpaired());
    ArrayNode gate = into.putArray("gate");
    load.gate().forEach(judged -> change(judged, gate.addObject()));
    load.failures().ifPresent(judged -> failures(judged, into.putObject("failures")));
    MeasuredJson.requests(of, into);
    MeasuredJson.failures(of, into.putArray("failuresByKind"));
    ArrayNode advisory = into.putArray("advisory");
    load.advisory().forEach(judged -> change(judged, advisory.addObject()));
    AnswerJson.objectives(load.objectives(), into.putArray("objectives"));
    moved(of.blame(), into.putObject("moved"));
    percentiles(of.percentiles(), into.putArray("percentiles"));
    ObjectNode times = into.putObject("serviceTimes");
    ChartsJson.services(of.baselineTimes(), times.putArray(SideName.BASELINE.key()));
    ChartsJson.services(of.candidateTimes(), times.putArray(SideName.CANDIDATE.key()));
    ChartsJson.blocks(of.turns(), into.putObject("overTime"));
  }

  private static void moved(Blame blame, ObjectNode into) {
    blame.whole().ifPresent(whole -> shift(whole, into.putObject("mean")));
    into.put("known", blame.isKnown());
    ArrayNode parts = into.putArray("parts");
    blame.named().forEach(part -> part(part.part(), part.sure(), parts.addObject()));
    ArrayNode hidden = into.putArray("hidden");
    blame.hidden().forEach(part -> part(part.part(), part.most(), hidden.addObject()));
  }

  private static void part(TimePart part, PartChange.Shift shift, ObjectNode into) {
    into.put("kind", Figures.key(part.kind()));
    if (!part.service().isEmpty()) {
      into.put("service", part.service());
    }
    if (!part.other().isEmpty()) {
      into.put("other", part.other());
    }
    shift(shift, into);
  }

  private static void shift(PartChange.Shift shift, ObjectNode into) {
    into.put("milliseconds", shift.milliseconds());
    shift.interval().ifPresent(of -> interval(of, into.putObject("interval")));
  }

  private static void percentiles(PercentileCurve curve, ArrayNode into) {
    for (PercentileCurve.Point point : curve.points()) {
      ObjectNode node = into.addObject().put("rank", point.rank());
      side(point.baseline(), node.putObject("baseline"));
      side(point.candidate(), node.putObject("candidate"));
      node.put("change", StrictMath.expm1(point.shift()));
      point
          .shiftInterval()
          .ifPresent(
              of ->
                  node.putObject("interval")
                      .put("low", StrictMath.expm1(of.low()))
                      .put("high", StrictMath.expm1(of.high()))
                      .put("level", of.level()));
    }
  }

  private static void side(PercentileCurve.SideValue value, ObjectNode into) {
    into.put("milliseconds", value.milliseconds());
    value.interval().ifPresent(of -> interval(of, into.putObject("interval")));
  }

  private static void interval(Interval of, ObjectNode into) {
    into.put("low", of.low()).put("high", of.high()).put("level", of.level());
  }

  private static void change(JudgedChange judged, ObjectNode into) {
    Change change = judged.change();
    into.put("scope", Figures.key(change.key().scope()));
    if (!change.key().subject().isEmpty()) {
      into.put("subject", change.key().subject());
    }
    into.put("metric", change.key().metric().key());
    if (!change.key().part().isEmpty()) {
      into.put("part", change.key().part());
    }
    into.put("unit", Figures.key(change.key().metric().unit()));
    into.put("worse", Figures.key(change.key().metric().worse()));
    judged.finding().ifPresent(finding -> into.put("finding", finding.name()));
    if (!judged.reason().isEmpty()) {
      into.put("reason", judged.reason());
    }
    into.put("scale", Figures.key(change.scale()));
    into.put("baseline", Median.of(change.baseline()));
    into.put("candidate", Median.of(change.candidate()));
    into.put("change", change.effect(change.test().estimate()));
    judged.interval().ifPresent(of -> interval(change, of, into.putObject("interval")));
    judged.equivalence().ifPresent(of -> interval(change, of, into.putObject("equivalence")));
    into.put("pValue", change.test().pValue()).put("adjustedPValue", judged.adjustedP());
    judged.gate().ifPresent(gate -> into.put("margin", gate.margin()));
    judged.detectable().ifPresent(shift -> into.put("detectable", change.effect(shift)));
    judged.unitsNeeded().ifPresent(units -> into.put("unitsNeeded", units));
    if (change.rounding() > 0) {
      into.put("rounding", change.effect(change.rounding()));
    }
    change.spread().ifPresent(spread -> into.put("spread", spread));
    into.put("n", change.observations());
    change.baseline().forEach(into.putArray("baselineByUnit")::add);
    change.candidate().forEach(into.putArray("candidateByUnit")::add);
  }

  private static void interval(Change change, Interval of, ObjectNode into) {
    into.put("low", change.effect(of.low())).put("high", change.effect(of.high()));
    into.put("level", of.level());
  }

  private static void failures(JudgedFailures judged, ObjectNode into) {
    FailureCounts counts = judged.change().counts();
    into.put("finding", judged.finding().name());
    if (!judged.reason().isEmpty()) {
      into.put("reason", judged.reason());
    }
    judged.unitsNeeded().ifPresent(units -> into.put("unitsNeeded", units));
    into.put("baselineFailed", counts.baseline().failed())
        .put("baseline", counts.baseline().total());
    into.put("candidateFailed", counts.candidate().failed())
        .put("candidate", counts.candidate().total());
    into.put("unitsWorse", judged.change().worse()).put("unitsBetter", judged.change().better());
    into.put("dispersion", judged.change().dispersion());
    into.put("adjustedPValue", judged.adjustedP()).put("level", judged.level());
    into.put("upperBound", judged.upperBound()).put("lowerBound", -judged.lowerBound());
  }

  private static void doubts(ComparisonJudgement judgement, ObjectNode root) {
    AnswerJson.invalidities(judgement.invalidities(), root.putArray("invalidities"));
    ArrayNode differences = root.putArray("differences");
    judgement
        .differences()
        .forEach(
            d ->
                differences
                    .addObject()
                    .put("setting", d.setting())
                    .put("baseline", d.baseline())
                    .put("candidate", d.candidate())
                    .put("kind", d.kind().key())
                    .put("allowance", Figures.key(d.allowance())));
    AnswerJson.caveats(judgement.caveats(), root.putArray("caveats"));
  }
}
