package verdict.run.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import verdict.run.Series;
import verdict.run.ServiceWindow;
import verdict.run.folder.MetricsScrape.Course;
import verdict.run.metrics.MetricNames;

/** What happened between two scrapes; a counter that is new in the second one started at 0. */
final class ScrapedWindow {
  private static final String START_TIME = "process_start_time_seconds";

  /** Micrometer gives up to a millisecond of rounding to the start time; a restart is seconds. */
  private static final double ROUNDING_SECONDS = 0.5;

  private final MetricsScrape before;
  private final MetricsScrape after;
  private final Map<Series.Key, Series> old = new HashMap<>();
  private final Set<String> wentBackwards = new LinkedHashSet<>();
  private final Set<String> lowered = new HashSet<>();
  private final List<Series> changes = new ArrayList<>();
  private final List<ServiceWindow.Gauge> gauges = new ArrayList<>();

  private ScrapedWindow(MetricsScrape before, MetricsScrape after) {
    this.before = before;
    this.after = after;
    before.series().forEach(series -> old.put(series.key(), series));
  }

  static ServiceWindow of(
      String service, MetricsScrape before, MetricsScrape after, MetricNames names) {
    ScrapedWindow window = new ScrapedWindow(before, after);
    after.series().forEach(window::add);
    // A summary that was lowered is none that counts: nothing of it is a change.
    window.changes.removeIf(series -> window.lowered.contains(MetricsScrape.family(series.name())));
    return names.read(
        new ServiceWindow(
            service,
            window.isRestarted(),
            List.copyOf(window.wentBackwards),
            window.changes,
            window.gauges));
  }

  private void add(Series now) {
    Series then = old.get(now.key());
    Course course = after.course(now.name());
    if (course == Course.GOES_UP_AND_DOWN) {
      if (then != null && Double.isFinite(now.value()) && Double.isFinite(then.value())) {
        gauges.add(new ServiceWindow.Gauge(now.name(), now.labels(), then.value(), now.value()));
      }
      return;
    }
    double change = now.value() - (then == null ? 0 : then.value());
    if (change < 0 && course == Course.COUNTS) {
      wentBackwards.add(now.name());
    } else if (change < 0) {
      lowered.add(MetricsScrape.family(now.name()));
    }
    if (Double.isFinite(change) && !(change == 0 && now.name().endsWith("_bucket"))) {
      changes.add(now.withValue(change));
    }
  }

  /** Only the time of its start tells: counters that fall have a name of their own. */
  private boolean isRestarted() {
    OptionalDouble then = lastStart(before);
    OptionalDouble now = lastStart(after);
    return then.isPresent()
        && now.isPresent()
        && Math.abs(now.getAsDouble() - then.getAsDouble()) > ROUNDING_SECONDS;
  }

  private static OptionalDouble lastStart(MetricsScrape scrape) {
    return scrape.series().stream()
        .filter(series -> series.name().equals(START_TIME))
        .mapToDouble(Series::value)
        .filter(Double::isFinite)
        .max();
  }
}
