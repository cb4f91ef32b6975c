package verdict.sample;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.RequestTimes;

/**
 * The figures of one request name, one group, or all requests, by outcome.
 *
 * @param path groups, then the name; empty for all requests
 * @param failures how many failed, by message
 */
public record ResultsRow(
    Kind kind,
    List<String> path,
    Outcome total,
    Outcome succeeded,
    Outcome failed,
    SortedMap<String, Long> failures) {
  /** What a row is about. */
  public enum Kind {
    ALL_REQUESTS,
    REQUEST,
    /** Requests, from the moment that they were due: what a late load generator hides. */
    SINCE_SCHEDULE,
    /** How late journeys began. */
    LAG,
    /** Passes through a group: the sum of the response times inside each. */
    GROUP,
    /** Passes through a group: from its start to its end, pauses included. */
    GROUP_DURATION
  }

  /**
   * The figures of those that ended alike.
   *
   * @param figures absent where they cannot be known; none of times when the count is 0
   */
  public record Outcome(long count, List<Figure> figures) {
    static final Outcome NONE = new Outcome(0, List.of());

    public Outcome {
      figures = List.copyOf(figures);
    }

    public Optional<Figure> figure(Metric metric) {
      return figures.stream().filter(figure -> figure.metric() == metric).findFirst();
    }
  }

  public ResultsRow {
    path = List.copyOf(path);
    failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
  }

  /** The path as one text, for people. */
  public String name() {
    return kind == Kind.ALL_REQUESTS ? RequestFigures.ALL : RequestTimes.text(path);
  }
}
