package verdict.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import verdict.analysis.PartText;
import verdict.statistics.Attribution;
import verdict.statistics.Interval;
import verdict.statistics.PartChange;
import verdict.statistics.PartChange.Shift;

/** What moved the mean, in one sentence for the first screen. */
final class CauseLine {
  private CauseLine() {}

  /** Empty when nothing moved. */
  static Optional<String> of(Attribution attribution) {
    return attribution.whole().map(whole -> moved(attribution, change(whole)));
  }

  private static String moved(Attribution attribution, String whole) {
    String of = "of the " + whole + " in the mean of a request";
    if (!attribution.isKnown()) {
      return "not known, for not every block has what the services' time went into (" + of + ").";
    }
    if (!attribution.named().isEmpty()) {
      return parts(attribution.named(), " ", PartChange::sure) + ", " + of + ".";
    }
    return attribution.hidden().isEmpty()
        ? "not attributable; no part of the services' time is shown to be half or more " + of + "."
        : "one of these or several, for calls at the same time hide each other: "
            + parts(attribution.hidden(), ", at most ", PartChange::most)
            + ". The mean of a request moved by "
            + whole
            + ".";
  }

  private static String parts(
      List<PartChange> parts, String by, Function<PartChange, Shift> shift) {
    return parts.stream()
        .map(part -> PartText.of(part.part()) + by + change(shift.apply(part)))
        .collect(Collectors.joining("; "));
  }

  private static String change(Shift shift) {
    return ms(shift.milliseconds()) + " ms" + shift.interval().map(CauseLine::ends).orElse("");
  }

  private static String ends(Interval interval) {
    return " [" + ms(interval.low()) + " .. " + ms(interval.high()) + "]";
  }

  private static String ms(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%+.2f" : "%+,.1f", value);
  }
}
