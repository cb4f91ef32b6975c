package verdict.run.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import verdict.file.ReadProgress;
import verdict.file.ShellWord;
import verdict.file.UnreadableInput;
import verdict.run.MergeDifference;
import verdict.run.MergeDifference.Setting;
import verdict.run.Results;
import verdict.run.ResultsMerge;
import verdict.run.log.Excerpt;
import verdict.run.measurement.MeasurementFile;

/** The results of several load generators of one run, or the reason why they are not of one. */
public final class OneRun {
  /** Load generators of one run may differ in these; a note says so. */
  private static final Set<Setting> OF_LOAD_GENERATORS = EnumSet.of(Setting.LOAD, Setting.DURATION);

  private OneRun() {}

  /**
   * Results that a user names together.
   *
   * @param names as the user gave them
   * @param parts as {@link MergeInputs#read} gives them, in the same order
   * @param accepted what may differ
   * @throws UnreadableInput when they differ in anything else
   */
  public static Results of(List<Path> names, List<Results> parts, Set<Setting> accepted) {
    List<MergeDifference> differences = differences(parts, setting -> !accepted.contains(setting));
    if (!differences.isEmpty()) {
      throw new UnreadableInput(
          differences.get(0).other(),
          "is not of the same run as " + differences.get(0).first() + ": " + sentences(differences),
          "results of load generators that ran together and did the same",
          "leave it out, or merge them anyway with --accept-differences " + settings(differences));
    }
    List<String> notes = new ArrayList<>(notes(names, parts));
    List<Path> copies = copies(names, parts);
    if (!copies.isEmpty()) {
      notes.add(
          "%s has the same requests at the same moments as %s: if it is a copy, its requests count twice."
              .formatted(copies.get(1), copies.get(0)));
    }
    return ResultsMerge.of(parts, notes, MeasurementFile.FORMAT);
  }

  /**
   * The logs that lie in one folder.
   *
   * @param cure what a user has to do first to name one of them, for example {@code unpack it and }
   * @throws UnreadableInput when they are not of one run
   */
  static Results of(
      Path folder, List<Path> logs, String cure, Excerpt excerpt, ReadProgress progress) {
    List<Results> parts = MergeInputs.read(logs, excerpt.ofAll(), progress);
    List<Path> copies = copies(logs, parts);
    if (!copies.isEmpty()) {
      throw new UnreadableInput(
          folder,
          "holds a log twice: %s and %s have the same requests at the same moments"
              .formatted(copies.get(0).getFileName(), copies.get(1).getFileName()),
          "the log of each load generator once",
          cure + "name one of them, or move one away");
    }
    List<MergeDifference> differences =
        differences(parts, setting -> !OF_LOAD_GENERATORS.contains(setting));
    if (!differences.isEmpty()) {
      throw new UnreadableInput(
          folder,
          "holds %d logs that are not of one run: %s"
              .formatted(logs.size(), sentences(differences)),
          "the logs of one run",
          cure
              + "name one of them, or merge them anyway with: scripts/verdict merge "
              + logs.stream()
                  .map(log -> ShellWord.quoted(log.toString()))
                  .collect(Collectors.joining(" "))
              + " --output DIR --accept-differences "
              + settings(differences));
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        "%s holds %d logs of one run; they were merged as verdict merge does."
            .formatted(folder, logs.size()));
    notes.addAll(notes(logs, parts));
    return excerpt.isPart()
        ? part(logs, parts, notes, excerpt, progress)
        : ResultsMerge.of(parts, notes, MeasurementFile.FORMAT);
  }

  /** A part of the run, which began when the first load generator did. */
  private static Results part(
      List<Path> logs,
      List<Results> whole,
      List<String> notes,
      Excerpt excerpt,
      ReadProgress progress) {
    Excerpt sinceFirst = excerpt.since(whole.get(0).origin().startEpochMillis());
    List<Results> parts =
        logs.stream().map(log -> RunReaders.read(log, sinceFirst, progress)).toList();
    for (int i = 0; i < parts.size(); i++) {
      List<String> known = whole.get(i).origin().notes();
      for (String note : parts.get(i).origin().notes()) {
        if (!known.contains(note)) {
          notes.add(ofGenerator(i, parts.size(), note));
        }
      }
    }
    return ResultsMerge.of(parts, notes, MeasurementFile.FORMAT);
  }

  private static String ofGenerator(int index, int of, String note) {
    return "Load generator %d of %d: %s".formatted(index + 1, of, note);
  }

  /** The first two that are the same log under two names; empty when there are none. */
  private static List<Path> copies(List<Path> names, List<Results> parts) {
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        Results one = parts.get(i);
        Results other = parts.get(j);
        if (isSame(one, other)) {
          return List.of(names.get(i), names.get(j));
        }
      }
    }
    return List.of();
  }

  /** Whether two files hold the same requests at the same moments, as a log and its copy do. */
  public static boolean isSame(Results one, Results other) {
    return one.span().isPresent()
        && one.span().equals(other.span())
        && one.origin().startEpochMillis().equals(other.origin().startEpochMillis())
        && one.origin().simulation().equals(other.origin().simulation())
        && one.origin().toolVersion().equals(other.origin().toolVersion())
        && one.requests().equals(other.requests());
  }

  private static List<MergeDifference> differences(List<Results> parts, Predicate<Setting> which) {
    return MergeDifference.of(parts).stream().filter(d -> which.test(d.setting())).toList();
  }

  private static String sentences(List<MergeDifference> differences) {
    return differences.stream().map(MergeDifference::sentence).collect(Collectors.joining("; "));
  }

  private static String settings(List<MergeDifference> differences) {
    return differences.stream()
        .map(difference -> difference.setting().key())
        .distinct()
        .collect(Collectors.joining(","));
  }

  // No clock is right: what each says of itself is stated and not corrected.
  private static List<String> notes(List<Path> names, List<Results> parts) {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Load generator %d of %d, %s: %s; %,d requests.",
              i + 1,
              parts.size(),
              names.get(i),
              delay(parts.get(i)),
              requests(parts.get(i))));
    }
    differences(parts, setting -> true)
        .forEach(difference -> notes.add("Difference: " + difference.sentence() + "."));
    notes.add(
        "The start of the run is that of the load generator whose own clock says it was first."
            + " Clocks of different machines differ by an unknown amount: response times do not depend"
            + " on it, the timeline and the throughput do.");
    for (int i = 0; i < parts.size(); i++) {
      for (String note : parts.get(i).origin().notes()) {
        notes.add(ofGenerator(i, parts.size(), note));
      }
    }
    return notes;
  }

  private static String delay(Results part) {
    return part.span()
        .filter(span -> part.origin().startEpochMillis().isPresent())
        .map(
            span ->
                String.format(
                    Locale.ROOT, "its first request is %,d ms after the start", span.firstMillis()))
        .orElse("when it ran is not known, so there is no timeline and no throughput of all");
  }

  private static long requests(Results of) {
    return of.requests().stream()
        .mapToLong(request -> request.succeeded().total() + request.allFailed().total())
        .sum();
  }
}
