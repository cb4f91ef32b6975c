package verdict.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.LoadJudgement;
import verdict.sample.BlockFigures;
import verdict.sample.FigureKey;
import verdict.sample.Metric;
import verdict.statistics.Attribution;
import verdict.statistics.Interval;
import verdict.statistics.Median;
import verdict.statistics.PartChange.Shift;

/** Which part of the time of a request explains the change of its mean. */
final class TimeCauseText {
  private TimeCauseText() {}

  /** Empty where no response time changed. */
  static Optional<String> of(LoadJudgement load, Attribution attribution) {
    boolean isTime =
        Stream.of(Gate.MEAN, Gate.P95)
            .flatMap(gate -> load.gated(gate).stream())
            .anyMatch(of -> of.finding().filter(Finding::isChange).isPresent());
    return attribution.whole().filter(whole -> isTime).map(whole -> text(load, attribution, whole));
  }

  private static String text(LoadJudgement load, Attribution attribution, Shift whole) {
    String mean = change(whole) + " per request";
    if (!attribution.isKnown()) {
      return "unknown, because "
          + missing(load)
          + "; the mean changed by "
          + mean
          + endpoint(load, whole);
    }
    PartText text = PartText.in(blocks(load));
    if (!attribution.named().isEmpty()) {
      return attribution.named().stream()
              .map(part -> text.words(part.part()) + ", " + part(part.sure(), whole))
              .collect(Collectors.joining("; "))
          + " per request";
    }
    return attribution.hidden().isEmpty()
        ? "not attributable: no part of the services' time explains half of "
            + mean
            + endpoint(load, whole)
        : "one or more of these (concurrent calls cannot be told apart): "
            + attribution.hidden().stream()
                .map(part -> text.words(part.part()) + " up to " + change(part.most()))
                .collect(Collectors.joining(", "))
            + "; of "
            + mean;
  }

  /** A part of the whole change, or all of it. */
  private static String part(Shift part, Shift whole) {
    String all = ms(whole.milliseconds());
    return ms(part.milliseconds()).equals(all)
        ? "all of the " + change(whole)
        : change(part) + " of the " + all + " ms";
  }

  private static String missing(LoadJudgement load) {
    List<BlockFigures> blocks = blocks(load);
    if (blocks.stream().allMatch(block -> block.services().isEmpty())) {
      return "there are no service metrics";
    }
    return blocks.stream().anyMatch(block -> block.services().isEmpty())
        ? "some blocks have no service metrics"
        : "not every block has a response time of a service";
  }

  private static List<BlockFigures> blocks(LoadJudgement load) {
    return Stream.concat(
            load.comparison().baseline().stream(), load.comparison().candidate().stream())
        .toList();
  }

  /**
   * The endpoint that changed most in the direction of the whole, by what the load generator
   * measured; nothing where there is one alone, or where no change of one is shown.
   */
  private static String endpoint(LoadJudgement load, Shift whole) {
    List<JudgedChange> means =
        load.advisory().stream()
            .filter(of -> of.change().key().scope() == FigureKey.Scope.REQUEST)
            .filter(of -> of.change().key().metric() == Metric.MEAN)
            .toList();
    return means.stream()
        .filter(of -> of.finding().filter(Finding::isChange).isPresent())
        .filter(of -> means.size() > 1 && differenceMs(of) * whole.milliseconds() > 0)
        .max(Comparator.comparingDouble(of -> Math.abs(differenceMs(of))))
        .map(
            of ->
                "; the endpoint that changed most is \""
                    + Shortened.heading(of.change().key().subject())
                    + "\", mean "
                    + ChangeText.sides(of)
                    + of.interval()
                        .map(interval -> " [" + ChangeText.ends(of.change(), interval) + "]")
                        .orElse(""))
        .orElse("");
  }

  private static double differenceMs(JudgedChange of) {
    return Median.of(of.change().candidate()) - Median.of(of.change().baseline());
  }

  private static String change(Shift shift) {
    return ms(shift.milliseconds()) + " ms" + shift.interval().map(TimeCauseText::ends).orElse("");
  }

  private static String ends(Interval interval) {
    return " [" + ms(interval.low()) + " .. " + ms(interval.high()) + "]";
  }

  private static String ms(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%+.2f" : "%+,.1f", value);
  }
}
