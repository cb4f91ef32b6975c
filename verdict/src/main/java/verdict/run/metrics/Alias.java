package verdict.run.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verdict.run.Series;

/**
 * A name that others have for a meaning.
 *
 * @param name of the family, without the endings of distributions
 * @param factor that makes our unit of theirs
 * @param sources of our labels; of several for one label the first with a value counts
 * @param leftOut series that are something else
 */
record Alias(String name, double factor, List<Source> sources, List<LeftOut> leftOut) {
  private static final String BUCKET_BOUND = "le";

  /**
   * Where a label of ours comes from.
   *
   * @param theirs labels whose values are joined, those left out that a series does not have
   * @param otherwise what it is where a series has none of them
   */
  record Source(String ours, String separator, List<String> theirs, String otherwise) {
    String value(Series series) {
      String joined =
          theirs.stream()
              .map(series::label)
              .filter(value -> !value.isBlank())
              .collect(Collectors.joining(separator));
      return joined.isEmpty() ? otherwise : joined;
    }
  }

  /** Series of which the value of a label contains a word, whatever its case. */
  record LeftOut(String label, String word) {
    boolean holds(Series series) {
      return series.label(label).toLowerCase(Locale.ROOT).contains(word);
    }
  }

  Alias {
    sources = List.copyOf(sources);
    leftOut = List.copyOf(leftOut);
  }

  static Alias of(String name) {
    return new Alias(name, 1, List.of(), List.of());
  }

  /** In another unit than ours. */
  Alias times(double by) {
    return new Alias(name, by, sources, leftOut);
  }

  /** A label of ours is the first of theirs that has a value. */
  Alias label(String ours, String... theirs) {
    Alias with = this;
    for (String each : theirs) {
      with = with.joined(ours, "", each);
    }
    return with;
  }

  Alias joined(String ours, String separator, String... theirs) {
    return with(new Source(ours, separator, List.of(theirs), ""));
  }

  /** All of its series have one value of a label of ours. */
  Alias always(String ours, String value) {
    return with(new Source(ours, "", List.of(), value));
  }

  private Alias with(Source source) {
    List<Source> more = new ArrayList<>(sources);
    more.add(source);
    return new Alias(name, factor, more, leftOut);
  }

  Alias without(String label, String word) {
    List<LeftOut> more = new ArrayList<>(leftOut);
    more.add(new LeftOut(label, word));
    return new Alias(name, factor, sources, more);
  }

  boolean leavesOut(Series series) {
    return leftOut.stream().anyMatch(each -> each.holds(series));
  }

  /**
   * The labels of a series in our words. Of a name that is not ours, labels that the meaning does
   * not have are dropped.
   */
  SortedMap<String, String> labels(Series series, Meaning meaning) {
    TreeMap<String, String> labels = new TreeMap<>();
    if (name.equals(meaning.family())) {
      labels.putAll(series.labels());
    } else if (series.labels().containsKey(BUCKET_BOUND)) {
      labels.put(BUCKET_BOUND, series.label(BUCKET_BOUND));
    }
    for (String label : meaning.labels()) {
      String value = value(series, label);
      if (!value.isEmpty()) {
        labels.put(label, value);
      }
    }
    return labels;
  }

  private String value(Series series, String label) {
    String own = series.label(label);
    return own.isEmpty()
        ? sources.stream()
            .filter(source -> source.ours.equals(label))
            .map(source -> source.value(series))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("")
        : own;
  }
}
