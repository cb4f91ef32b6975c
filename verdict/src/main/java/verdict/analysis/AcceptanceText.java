package verdict.analysis;

import java.util.Optional;
import verdict.judgement.Acceptance;
import verdict.judgement.AcceptedRegression;
import verdict.judgement.Gate;
import verdict.sample.Figures;

/** How regressions look that were accepted beforehand. */
public final class AcceptanceText {
  private AcceptanceText() {}

  /** What it is of: p95 of a request. */
  public static String figure(Acceptance of) {
    AcceptedRegression accepted = of.accepted();
    return GateText.name(accepted.gate())
        + (accepted.request().isEmpty() ? "" : " of " + Shortened.name(accepted.request()));
  }

  /** A sentence without its full stop; absent where nothing regressed. */
  public static Optional<String> onFirstScreen(Acceptance of) {
    String until = " until " + of.accepted().until();
    String why = Shortened.name(of.accepted().why());
    String size = figure(of) + " " + size(of);
    return switch (of.outcome()) {
      case HELD ->
          Optional.of(
              "Accepted: %s, up to %s%s: %s%s%s"
                  .formatted(
                      size,
                      bound(of),
                      until,
                      why,
                      of.reachesBeyond() ? " (its interval reaches beyond that bound)" : "",
                      decidesNothing(of)));
      case EXCEEDED ->
          Optional.of(
              "Not accepted: %s is more than the %s that were accepted%s: %s%s"
                  .formatted(size, bound(of), until, why, decidesNothing(of)));
      case ENDED ->
          Optional.of(
              "Not accepted: %s was measured on %s, and up to %s was accepted%s: %s%s"
                  .formatted(
                      size,
                      of.measuredOn().orElseThrow(),
                      bound(of),
                      until,
                      why,
                      decidesNothing(of)));
      case DAY_UNKNOWN ->
          Optional.of(
              "Not accepted: %s was measured on a day that the results do not tell, and up to %s was"
                      .formatted(size, bound(of))
                  + " accepted%s: %s%s".formatted(until, why, decidesNothing(of)));
      case NOT_NEEDED -> Optional.empty();
    };
  }

  /** A sentence of what did not regress, as far as is shown; absent for all others. */
  public static Optional<String> notNeeded(Acceptance of) {
    return of.outcome() == Acceptance.Outcome.NOT_NEEDED
        ? Optional.of(
            "Accepted beforehand, and not needed: %s up to %s until %s: %s."
                .formatted(
                    figure(of),
                    bound(of),
                    of.accepted().until(),
                    Shortened.name(of.accepted().why())))
        : Optional.empty();
  }

  private static String decidesNothing(Acceptance of) {
    return of.decides() ? "" : " (it decides nothing)";
  }

  private static String bound(Acceptance of) {
    AcceptedRegression accepted = of.accepted();
    return accepted.gate() == Gate.FAILURES
        ? GateText.points(accepted.upTo())
        : Figures.ratio(accepted.upTo());
  }

  private static String size(Acceptance of) {
    return of.failures()
        .map(FailureText::changeInPoints)
        .or(
            () ->
                of.change()
                    .map(
                        judged ->
                            ChangeText.estimate(judged)
                                + judged
                                    .interval()
                                    .map(i -> " [" + ChangeText.bareEnds(judged.change(), i) + "]")
                                    .orElse("")))
        .orElse("");
  }
}
