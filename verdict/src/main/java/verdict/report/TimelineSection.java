package verdict.report;

import java.util.List;
import verdict.run.Timeline;
import verdict.sample.Figures;

/** A run over time, in at most twenty steps. */
final class TimelineSection {
  private static final int MOST_STEPS = 20;

  private TimelineSection() {}

  static String markdown(Timeline timeline) {
    int seconds = timeline.seconds();
    int step = Math.max(1, (seconds + MOST_STEPS - 1) / MOST_STEPS);
    boolean hasStarts = timeline.requestsStarted().length > 0;
    MarkdownTable table =
        new MarkdownTable(
            0,
            List.of(
                "from",
                "to",
                "users arrived",
                "users active",
                "requests sent",
                "requests ended",
                "requests in flight"));
    long users = 0;
    long inFlight = 0;
    for (int from = 0; from < seconds; from += step) {
      int to = Math.min(seconds, from + step);
      long arrived = sum(timeline.usersStarted(), from, to);
      long sent = sum(timeline.requestsStarted(), from, to);
      long ended = sum(timeline.requestsEnded(), from, to);
      users += arrived - sum(timeline.usersEnded(), from, to);
      inFlight += sent - ended;
      table.row(
          from + " s",
          to + " s",
          Figures.count(arrived),
          hasStarts ? Figures.count(users) : Figures.NONE,
          hasStarts ? Figures.count(sent) : Figures.NONE,
          Figures.count(ended),
          hasStarts ? Figures.count(inFlight) : Figures.NONE);
    }
    return "## Over time\n\n"
        + table.markdown()
        + "\nSeconds since the start of the run; active users and in-flight requests are counted at the"
        + " end of each step.\n";
  }

  private static long sum(int[] counts, int from, int to) {
    long sum = 0;
    for (int second = from; second < Math.min(to, counts.length); second++) {
      sum += counts[second];
    }
    return sum;
  }
}
