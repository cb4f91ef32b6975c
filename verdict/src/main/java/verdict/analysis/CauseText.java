package verdict.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.analysis.LoadAnalysis.FailuresOfKind;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.LoadJudgement;
import verdict.sample.FigureKey;
import verdict.sample.Figures;
import verdict.statistics.Attribution;
import verdict.statistics.TimePart;

/**
 * What explains a change that is shown: which service's CPU, which part of the response time, what
 * a service does more often.
 */
final class CauseText {
  private static final int SERVICES_NAMED = 2;

  private CauseText() {}

  /**
   * Empty where no change is shown, and where the change is one of rates.
   *
   * @param failures of both sides, by request and kind
   */
  static Optional<String> of(
      LoadJudgement load, List<FailuresOfKind> failures, Attribution attribution) {
    if (!load.finding().isChange()) {
      return Optional.empty();
    }
    List<String> causes = new ArrayList<>();
    failures(load, failures).ifPresent(causes::add);
    Optional<String> cpu = cpu(load);
    if (!isMadeByTime(load)) {
      cpu.ifPresent(causes::add);
    }
    boolean isFirst = causes.isEmpty();
    TimeCauseText.of(load, attribution)
        .map(of -> (isFirst ? "" : subject(attribution)) + of)
        .ifPresent(causes::add);
    if (isMadeByTime(load)) {
      cpu.ifPresent(causes::add);
    }
    load.changedCounts().stream()
        .filter(CauseText::names)
        .map(ChangeText::count)
        .forEach(causes::add);
    return causes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", causes) + ".");
  }

  /** Whether a count that changed is a cause: what one service does more or less often. */
  static boolean names(JudgedChange count) {
    return count.change().key().scope() == FigureKey.Scope.SERVICE;
  }

  private static String subject(Attribution attribution) {
    return attribution.whole().filter(of -> of.milliseconds() < 0).isPresent()
        ? "the faster responses: "
        : "the slower responses: ";
  }

  /** Whether a gain is in no part of the services' time, and not in their CPU either. */
  static boolean isGainOutside(LoadJudgement load, Attribution attribution) {
    return load.finding() == Finding.IMPROVED
        && !attribution.named().isEmpty()
        && attribution.named().stream()
            .allMatch(part -> part.part().kind() == TimePart.Kind.OUTSIDE)
        && load.gated(Gate.CPU_PER_REQUEST)
            .flatMap(cpu -> cpu.finding())
            .filter(Finding.IMPROVED::equals)
            .isEmpty();
  }

  /** Whether a response time made the verdict, or else CPU or failures did. */
  private static boolean isMadeByTime(LoadJudgement load) {
    return Stream.of(Gate.MEAN, Gate.P95)
        .flatMap(gate -> load.gated(gate).stream())
        .anyMatch(of -> of.finding().filter(load.finding()::equals).isPresent());
  }

  /** The request and the kind of failure that changed most. */
  private static Optional<String> failures(LoadJudgement load, List<FailuresOfKind> failures) {
    return load.failures()
        .filter(of -> of.finding().isChange())
        .flatMap(of -> failures.stream().max(Comparator.comparingLong(CauseText::difference)))
        .map(
            of ->
                "failures mostly %s in \"%s\", %s -> %s"
                    .formatted(
                        of.kind(),
                        Shortened.heading(of.request()),
                        Figures.count(of.baselineFailed()),
                        Figures.count(of.candidateFailed())));
  }

  private static long difference(FailuresOfKind of) {
    return Math.abs(of.candidateFailed() - of.baselineFailed());
  }

  /** The services whose own CPU per request changed the same way, the largest changes first. */
  private static Optional<String> cpu(LoadJudgement load) {
    return load.gated(Gate.CPU_PER_REQUEST)
        .filter(gated -> gated.finding().filter(Finding::isChange).isPresent())
        .flatMap(
            gated -> {
              String services =
                  services(load, gated)
                      .limit(SERVICES_NAMED)
                      .map(CauseText::service)
                      .collect(Collectors.joining(", "));
              return services.isEmpty() ? Optional.empty() : Optional.of("CPU of " + services);
            });
  }

  private static Stream<JudgedChange> services(LoadJudgement load, JudgedChange gated) {
    return load.advisory().stream()
        .filter(of -> of.change().key().scope() == FigureKey.Scope.SERVICE)
        .filter(of -> of.change().key().metric() == gated.change().key().metric())
        .filter(of -> of.finding().equals(gated.finding().map(Finding::shown)))
        .sorted(Comparator.comparingDouble(of -> -Math.abs(of.change().test().estimate())));
  }

  private static String service(JudgedChange of) {
    return of.change().key().subject()
        + " "
        + ChangeText.estimate(of)
        + of.interval()
            .map(interval -> " [" + ChangeText.bareEnds(of.change(), interval) + "]")
            .orElse("");
  }
}
