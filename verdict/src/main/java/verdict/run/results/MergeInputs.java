package verdict.run.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.NoRequests;
import verdict.run.Results;
import verdict.run.log.Excerpt;
import verdict.run.log.LogHeader;

/** Reads the results of several load generators of one run, so that they can be merged. */
public final class MergeInputs {
  private MergeInputs() {}

  /**
   * Reads all of them as one run that started when the first of them did.
   *
   * @param paths two or more
   * @return the results of each, with all times since that moment
   * @throws UnreadableInput when one cannot be read, is cut off, or has no requests to merge
   */
  public static List<Results> read(List<Path> paths, ReadProgress progress) {
    return read(paths, Excerpt.ALL, progress);
  }

  /** The same, with all times since a moment that is not after the start of any of them. */
  static List<Results> read(List<Path> paths, Excerpt excerpt, ReadProgress progress) {
    List<Results> alone = new ArrayList<>();
    for (Path path : paths) {
      Results results = whole(path, Excerpt.ALL, progress);
      if (results.requests().isEmpty()) {
        throw new UnreadableInput(
            path,
            "has no requests that could be merged (it is "
                + results.origin().format().words()
                + ")",
            "a log or a recording with requests",
            "leave it out, or name the simulation.log of that run");
      }
      alone.add(results);
    }
    OptionalLong first =
        LongStream.concat(
                excerpt.originEpochMillis().stream(),
                alone.stream().flatMapToLong(r -> r.origin().startEpochMillis().stream()))
            .min();
    boolean isKnown = alone.stream().allMatch(r -> r.origin().startEpochMillis().isPresent());
    if (!isKnown) {
      return alone;
    }
    requireOneDay(paths, alone, first.getAsLong());
    List<Results> together = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      // Those of the first are right as they are; the rest is read again, for a timeline of whole
      // seconds cannot be moved by less than one.
      boolean isFirst = alone.get(i).origin().startEpochMillis().equals(first);
      together.add(isFirst ? alone.get(i) : whole(paths.get(i), excerpt.since(first), progress));
    }
    return together;
  }

  private static void requireOneDay(List<Path> paths, List<Results> alone, long firstMillis) {
    for (int i = 0; i < paths.size(); i++) {
      long late = alone.get(i).origin().startEpochMillis().orElseThrow() - firstMillis;
      if (late > LogHeader.MOST_SHIFT_MILLIS) {
        throw new UnreadableInput(
            paths.get(i),
            String.format(
                Locale.ROOT, "started %,.1f hours after the first of these runs", late / 3.6e6),
            "the results of load generators that ran together",
            "name one of the runs, or for compare all of them, joined by commas");
      }
    }
  }

  private static Results whole(Path path, Excerpt excerpt, ReadProgress progress) {
    return whole(path, RunReaders.read(path, excerpt, progress));
  }

  /**
   * Results that have to be all there.
   *
   * @throws UnreadableInput when they are cut off
   */
  static Results whole(Path path, Results results) {
    results
        .loss()
        .ifPresent(
            loss -> {
              throw new UnreadableInput(path, loss.found(), loss.expected(), loss.cure());
            });
    NoRequests.refuse(path, results);
    return results;
  }
}
