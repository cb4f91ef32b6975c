package verdict.sample;

import java.util.Comparator;

/**
 * Which figure of a block: the same key on both sides is the same thing measured.
 *
 * @param subject the request's or the service's name; empty for all requests
 * @param part of the metric, such as a query type; empty for the whole
 */
public record FigureKey(Scope scope, String subject, Metric metric, String part)
    implements Comparable<FigureKey> {
  private static final Comparator<FigureKey> ORDER =
      Comparator.comparing(FigureKey::scope)
          .thenComparing(FigureKey::subject)
          .thenComparing(FigureKey::metric)
          .thenComparing(FigureKey::part);

  /** What a figure is about. */
  public enum Scope {
    ALL_REQUESTS,
    REQUEST,
    SERVICE
  }

  public static FigureKey ofAll(Metric metric) {
    return new FigureKey(Scope.ALL_REQUESTS, "", metric, "");
  }

  @Override
  public int compareTo(FigureKey other) {
    return ORDER.compare(this, other);
  }
}
