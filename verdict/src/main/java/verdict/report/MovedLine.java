package verdict.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import verdict.diagnosis.Blame;
import verdict.statistics.Interval;
import verdict.statistics.PartChange;
import verdict.statistics.PartChange.Shift;

/** What moved the mean, in one sentence for the first screen. */
final class MovedLine {
  private MovedLine() {}

  /** Empty when nothing moved. */
  static String of(Blame blame) {
    if (blame.whole().isEmpty()) {
      return "";
    }
    String of = "of the " + change(blame.whole().get()) + " in the mean of a request";
    if (!blame.isKnown()) {
      return "What moved it: not known, for not every block has what the services' time went into ("
          + of
          + ").";
    }
    if (!blame.named().isEmpty()) {
      return "What moved it: " + parts(blame.named(), " ", PartChange::sure) + ", " + of + ".";
    }
    return blame.hidden().isEmpty()
        ? "What moved it: not attributable; no part of the services' time is shown to be half or more "
            + of
            + "."
        : "What moved it: one of these or several, for calls at the same time hide each other: "
            + parts(blame.hidden(), ", at most ", PartChange::most)
            + ". The mean of a request moved by "
            + change(blame.whole().get())
            + ".";
  }

  private static String parts(
      List<PartChange> parts, String by, Function<PartChange, Shift> shift) {
    return parts.stream()
        .map(part -> Blame.words(part.part()) + by + change(shift.apply(part)))
        .collect(Collectors.joining("; "));
  }

  private static String change(Shift shift) {
    return ms(shift.milliseconds()) + " ms" + shift.interval().map(MovedLine::ends).orElse("");
  }

  private static String ends(Interval interval) {
    return " [" + ms(interval.low()) + " .. " + ms(interval.high()) + "]";
  }

  private static String ms(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%+.2f" : "%+,.1f", value);
  }
}
