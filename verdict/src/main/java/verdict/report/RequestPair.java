package verdict.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.run.RequestTimes;
import verdict.sample.Figures;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;

/** One request name, or all requests, in two runs; a run that did not send it is empty. */
record RequestPair(String name, Optional<ResultsRow> baseline, Optional<ResultsRow> candidate) {
  static RequestPair ofAll(ResultsSummary baseline, ResultsSummary candidate) {
    return new RequestPair(
        baseline.all().name(), Optional.of(baseline.all()), Optional.of(candidate.all()));
  }

  /** A pair for each name that one of the runs has, in the order of the names. */
  static List<RequestPair> each(ResultsSummary baseline, ResultsSummary candidate) {
    Map<List<String>, ResultsRow> was = requests(baseline);
    Map<List<String>, ResultsRow> is = requests(candidate);
    return Stream.concat(was.keySet().stream(), is.keySet().stream())
        .distinct()
        .map(
            path ->
                new RequestPair(
                    RequestTimes.text(path),
                    Optional.ofNullable(was.get(path)),
                    Optional.ofNullable(is.get(path))))
        .sorted(Comparator.comparing(RequestPair::name))
        .toList();
  }

  private static Map<List<String>, ResultsRow> requests(ResultsSummary run) {
    return run.rows().stream()
        .filter(row -> row.kind() == ResultsRow.Kind.REQUEST)
        .collect(Collectors.toMap(ResultsRow::path, row -> row));
  }

  /** How many requests both runs sent, failed ones too. */
  long requests() {
    return Stream.of(baseline, candidate)
        .flatMap(Optional::stream)
        .mapToLong(row -> row.total().count())
        .sum();
  }

  Both both(Function<ResultsRow, Optional<Double>> of) {
    return new Both(baseline.flatMap(of), candidate.flatMap(of));
  }

  /** A figure in both runs, where it is known. */
  record Both(Optional<Double> baseline, Optional<Double> candidate) {
    /** With the unit once, where both have the same. */
    String text(DoubleFunction<String> words) {
      String was = baseline.map(words::apply).orElse(Figures.NONE);
      String is = candidate.map(words::apply).orElse(Figures.NONE);
      int unitOfOne = was.lastIndexOf(' ');
      int unit = is.lastIndexOf(' ');
      boolean isSame =
          unit > 0 && unitOfOne > 0 && was.substring(unitOfOne).equals(is.substring(unit));
      return (isSame ? was.substring(0, unitOfOne) : was) + " → " + is;
    }

    /** The relative change; empty where there is none of 0. */
    Optional<String> relative() {
      return baseline
          .filter(was -> was > 0)
          .flatMap(was -> candidate.map(is -> Figures.signedPercent(is / was - 1)));
    }

    /** The difference of two shares, in percentage points. */
    Optional<String> points() {
      return baseline.flatMap(
          was -> candidate.map(is -> String.format(Locale.ROOT, "%+.2f pp", 100 * (is - was))));
    }
  }
}
