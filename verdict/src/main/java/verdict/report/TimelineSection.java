package verdict.report;

import java.util.List;
import verdict.run.Timeline;
import verdict.sample.Figures;

/** What happened when: a run in at most twenty steps. */
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
                "users there",
                "requests sent",
                "requests ended",
                "requests on their way"));
    long users = 0;
    long onTheWay = 0;
    for (int from = 0; from < seconds; from += step) {
      int to = Math.min(seconds, from + step);
      long arrived = sum(timeline.usersStarted(), from, to);
      long sent = sum(timeline.requestsStarted(), from, to);
      long ended = sum(timeline.requestsEnded(), from, to);
      users += arrived - sum(timeline.usersEnded(), from, to);
      onTheWay += sent - ended;
      table.row(
          from + " s",
          to + " s",
          Figures.count(arrived),
          hasStarts ? Figures.count(users) : Figures.NONE,
          hasStarts ? Figures.count(sent) : Figures.NONE,
          Figures.count(ended),
          hasStarts ? Figures.count(onTheWay) : Figures.NONE);
    }
    return "## Over time\n\n"
        + table.markdown()
        + "\nSeconds since the start of the run; who is there and what is on its way is counted at"
        + " the end of each step.\n";
  }

  private static long sum(int[] counts, int from, int to) {
    long sum = 0;
    for (int second = from; second < Math.min(to, counts.length); second++) {
      sum += counts[second];
    }
    return sum;
  }
}
