package verdict.judgement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verdict.run.Campaign;
import verdict.run.Looks;
import verdict.run.Side;
import verdict.statistics.Comparison;

/**
 * Where a duet stands among its looks when it is judged.
 *
 * @param looks as they were declared
 * @param rounds that it has, of both sides
 */
public record Stage(Looks looks, int rounds) {

  /** Of the sides of a comparison; absent where nobody declared looks. */
  static Optional<Stage> of(Side baseline, Side candidate, List<Comparison> loads) {
    int rounds = loads.stream().mapToInt(Comparison::units).max().orElse(0);
    return Stream.of(baseline, candidate)
        .flatMap(side -> side.campaign().stream())
        .map(Campaign::looks)
        .map(looks -> new Stage(looks, rounds))
        .min(Comparator.comparing(Stage::alpha)); // of two duets, the stricter
  }

  /** The look that it is judged at: the one after so many rounds, or else the next. */
  public Looks.Look look() {
    return looks.at(rounds);
  }

  /** Of a false positive at this look. */
  public double alpha() {
    return alpha(look());
  }

  /** Of a false positive at one of its looks. */
  public static double alpha(Looks.Look look) {
    return ComparisonJudge.ALPHA * look.alphaShare();
  }

  /** Of a false positive at any look. */
  public static double alphaOfAll() {
    return ComparisonJudge.ALPHA;
  }

  /** Whether its next look is still to come. */
  public boolean isBeforeLook() {
    return rounds < look().rounds();
  }

  /** Whether there may be other looks, with which this one shares the 5 %. */
  public boolean isOneOfSeveral() {
    return looks.taken().size() > 1;
  }

  /** Which of its looks it is judged at, from 1; those that were given up do not count. */
  public int number() {
    return looks.taken().indexOf(look()) + 1;
  }
}
