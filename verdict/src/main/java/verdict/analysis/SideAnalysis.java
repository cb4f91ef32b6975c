package verdict.analysis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.judgement.SideDifference;
import verdict.run.Campaign;
import verdict.run.RunDescription;
import verdict.run.Side;

/**
 * What a side was measured of and on.
 *
 * @param files their names
 * @param blocks how many
 * @param campaign how the blocks were laid out; absent for runs that nobody laid out
 * @param commit of its first block; absent where git told none
 * @param dirty whether there were uncommitted changes
 * @param command the first of {@code commands}
 * @param environment the settings by their path in {@code run.json}, values of several loads
 *     joined; absent for results that Verdict did not measure
 * @param commands that measure it again, one for each load; empty where none is recorded
 */
public record SideAnalysis(
    List<String> files,
    int blocks,
    Optional<Campaign> campaign,
    Optional<String> commit,
    Optional<Boolean> dirty,
    Optional<String> command,
    Optional<SortedMap<String, String>> environment,
    List<String> commands) {
  private static final List<String> SECTIONS =
      List.of("environment", "services", "dataSet", "load", "loadGenerator");

  /**
   * Of a side.
   *
   * @param judging options that decide about the verdict
   */
  static SideAnalysis of(Side side, List<String> judging) {
    Optional<RunDescription> run = side.run();
    List<String> commands =
        ofEachLoad(side).stream()
            .flatMap(of -> Repetition.measuring(of, judging).stream())
            .distinct()
            .toList();
    Optional<RunDescription.Git> git = run.flatMap(RunDescription::git);
    return new SideAnalysis(
        side.files().stream().map(file -> String.valueOf(file.getFileName())).toList(),
        side.blocks().size(),
        side.campaign(),
        git.map(RunDescription.Git::commit),
        git.map(RunDescription.Git::dirty),
        commands.stream().findFirst(),
        run.map(measured -> facts(side)),
        commands);
  }

  /** Whether both were built of one commit, without changes that no commit has. */
  static boolean isSameBuild(Sides<SideAnalysis> sides) {
    SideAnalysis was = sides.baseline();
    SideAnalysis is = sides.candidate();
    return was.commit.isPresent()
        && was.commit.equals(is.commit)
        && !was.dirty.orElse(true)
        && !is.dirty.orElse(true);
  }

  /** Whether Verdict measured it, and so knows what the services did. */
  public boolean isMeasuredHere() {
    return environment.isPresent();
  }

  /** Of which commit it was built, in a few words. */
  public String commitText() {
    return commitText(commit, dirty);
  }

  static String commitText(Optional<String> commit, Optional<Boolean> dirty) {
    return commit
        .map(of -> "git commit " + of + (dirty.orElse(false) ? " with changes" : ""))
        .orElse("git commit not known");
  }

  private static SortedMap<String, String> facts(Side side) {
    SortedMap<String, Set<String>> values = new TreeMap<>();
    for (RunDescription run : ofEachLoad(side)) {
      for (String section : SECTIONS) {
        run.facts(section)
            .forEach(
                (name, is) -> values.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(is));
      }
    }
    values.keySet().removeAll(SideDifference.OUTCOMES);
    SortedMap<String, String> facts = new TreeMap<>();
    values.forEach((name, all) -> facts.put(name, String.join(" and ", all)));
    return facts;
  }

  /** Of the first block of each load: what differs within one is among the differences. */
  private static Collection<RunDescription> ofEachLoad(Side side) {
    Map<Double, RunDescription> first = new LinkedHashMap<>();
    side.blocks().stream()
        .flatMap(block -> block.run().stream())
        .forEach(run -> first.putIfAbsent(run.load().requestsPerSecond(), run));
    return first.values();
  }
}
