package verdict.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import verdict.run.Campaign;
import verdict.run.DeclaredPolicy;
import verdict.run.Design;
import verdict.run.Looks;
import verdict.run.Measurement;
import verdict.run.Side;
import verdict.run.SideName;

/**
 * A duet in the making: rounds of two pairs, or of both sides at once, in which the baseline is
 * always as fast as its round and the candidate slower or faster by a factor of its own.
 *
 * @param rounds how many
 * @param ofRound what a round does to both sides: 1 for nothing
 * @param ofCandidate what the candidate is slower by in a round: 1 for nothing
 * @param change of every run of the candidate
 * @param both whether the change is of the baseline's runs, too
 * @param looks that were declared
 * @param requestsPerSecond that were asked for and sent
 * @param isDrawn whether the sides are two commits and every block has some noise of its own
 * @param design how the sides shared the time of a round
 * @param gates that both files record, by their keys; empty for none
 */
public record TestDuet(
    int rounds,
    IntToDoubleFunction ofRound,
    IntToDoubleFunction ofCandidate,
    UnaryOperator<TestRun> change,
    boolean both,
    Looks looks,
    int requestsPerSecond,
    boolean isDrawn,
    Design design,
    SortedMap<String, String> gates) {
  private static final Instant START = Instant.parse("2026-11-24T02:15:30.123Z");
  private static final int ROUND_SECONDS = 160;
  private static final int BLOCK_SECONDS = 20;
  private static final int REQUESTS_PER_SECOND = 50;

  /** Rounds that differ by up to 10 %, and a candidate that does by a factor and some noise. */
  public static TestDuet of(int rounds, double factor, double noise) {
    return new TestDuet(
        rounds,
        round -> 1 + (round * 7 % 11 - 5) * 0.02,
        round -> factor * (1 + (round * 5 % 7 - 3) / 3.0 * noise),
        run -> run,
        false,
        Looks.after(List.of(rounds)),
        REQUESTS_PER_SECOND,
        false,
        Design.IN_TURN,
        new TreeMap<>());
  }

  public TestDuet with(UnaryOperator<TestRun> other) {
    return new TestDuet(
        rounds,
        ofRound,
        ofCandidate,
        other,
        false,
        looks,
        requestsPerSecond,
        isDrawn,
        design,
        gates);
  }

  public TestDuet withBoth(UnaryOperator<TestRun> other) {
    return new TestDuet(
        rounds,
        ofRound,
        ofCandidate,
        other,
        true,
        looks,
        requestsPerSecond,
        isDrawn,
        design,
        gates);
  }

  /** It was declared to be looked at after so many rounds each. */
  public TestDuet looks(Integer... declared) {
    return looks(Looks.after(List.of(declared)));
  }

  public TestDuet looks(Looks declared) {
    return new TestDuet(
        rounds,
        ofRound,
        ofCandidate,
        change,
        both,
        declared,
        requestsPerSecond,
        isDrawn,
        design,
        gates);
  }

  public TestDuet at(int other) {
    return new TestDuet(
        rounds, ofRound, ofCandidate, change, both, looks, other, isDrawn, design, gates);
  }

  /** As real ones are: of two commits, and no two blocks alike. */
  public TestDuet drawn() {
    return new TestDuet(
        rounds, ofRound, ofCandidate, change, both, looks, requestsPerSecond, true, design, gates);
  }

  /** Of rounds that load both sides at the same time. */
  public TestDuet atOnce() {
    return new TestDuet(
        rounds,
        ofRound,
        ofCandidate,
        change,
        both,
        looks,
        requestsPerSecond,
        isDrawn,
        Design.AT_ONCE,
        gates);
  }

  /** With gates that were set before the first round. */
  public TestDuet recording(Map<String, String> set) {
    return new TestDuet(
        rounds,
        ofRound,
        ofCandidate,
        change,
        both,
        looks,
        requestsPerSecond,
        isDrawn,
        design,
        new TreeMap<>(set));
  }

  /** The baseline, as it would be read from its files. */
  public Side baseline(Path folder) {
    return side(SideName.BASELINE, folder);
  }

  /** The candidate. */
  public Side candidate(Path folder) {
    return side(SideName.CANDIDATE, folder);
  }

  private Side side(SideName name, Path folder) {
    List<Measurement> blocks = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (int pair = 1; pair <= (design == Design.AT_ONCE ? 1 : 2); pair++) {
        boolean isBaseline = name == SideName.BASELINE;
        double factor =
            ofRound.applyAsDouble(round) * (isBaseline ? 1 : ofCandidate.applyAsDouble(round));
        long seed = isDrawn ? 1 + round * 4L + pair * 2L + name.ordinal() : 0;
        TestRun run =
            placed(block(factor, requestsPerSecond, seed), name, round, pair)
                .json(j -> j.put("command", command()));
        if (isDrawn && !isBaseline) {
          run.ofNextCommit();
        }
        blocks.add(
            (isBaseline && !both ? run : change.apply(run))
                .measured(folder.resolve(name.key() + "-" + round + "-" + pair)));
      }
    }
    Campaign campaign =
        new Campaign(
            "duet-1",
            name,
            1,
            looks,
            design,
            DeclaredPolicy.of(Optional.of(gates).filter(set -> !set.isEmpty())));
    return Side.of(List.of(Path.of(name.key() + ".json")), Optional.of(campaign), blocks);
  }

  /** What a duet records: DuetCommandLineTest has how it is made. */
  private String command() {
    return "scripts/verdict duet --baseline %s --baseline-label main --candidate %s --candidate-label"
            .formatted(TestRun.COMMIT, TestRun.NEXT_COMMIT)
        + " branch%s --rps %d --block-duration 20s --warm-up 180s --journey fight --rounds %s --seed 1"
            .formatted(
                design == Design.IN_TURN ? " --in-turn" : "", requestsPerSecond, looks.rounds());
  }

  /** 1,000 requests in 20 s. */
  public static TestRun block(double factor) {
    return block(factor, REQUESTS_PER_SECOND, 0);
  }

  /** Without noise of its own where the seed is 0. */
  private static TestRun block(double factor, int requestsPerSecond, long seed) {
    String name = "fights: random fighters";
    int requests = requestsPerSecond * BLOCK_SECONDS;
    TestRun run = TestRun.empty();
    return (seed == 0
            ? run.steady(name, requests, BLOCK_SECONDS, factor)
            : run.drawn(name, requests, BLOCK_SECONDS, factor, seed))
        .json(
            j ->
                j.withObject("load")
                    .put("requestsPerSecond", (double) requestsPerSecond)
                    .put("durationSeconds", BLOCK_SECONDS)
                    .put("journeysAsked", (requests + 2) / 3));
  }

  // Both have label, start and end of their place in the round.
  private TestRun placed(TestRun run, SideName side, int round, int pair) {
    boolean isFirst = (round + pair) % 2 == 0 == (side == SideName.BASELINE);
    int place = design == Design.AT_ONCE ? 0 : 2 * (pair - 1) + (isFirst ? 0 : 1);
    Instant start = START.plusSeconds((long) round * ROUND_SECONDS + (long) place * BLOCK_SECONDS);
    return run.json(
        j -> {
          j.put("label", side == SideName.BASELINE ? "main" : "branch");
          j.put("runId", "duet-1-" + round + "-" + (place + 1));
          j.put("startedAt", start.toString());
          j.put("endedAt", start.plusMillis(20_500).toString());
          ObjectNode block =
              j.putObject("block").put("duet", "duet-1").put("round", round).put("pair", pair);
          if (design == Design.IN_TURN) {
            block.put("place", isFirst ? 1 : 2);
          }
          block.put("side", side.key());
        });
  }
}
