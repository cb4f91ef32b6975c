package verdict.run.folder;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.run.Campaign;
import verdict.run.DeclaredPolicy;
import verdict.run.Design;
import verdict.run.Looks;
import verdict.run.Measurement;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.run.SideName;

/** What the rounds of a duet left in its folder: both sides, of the rounds that are whole. */
public record RecordedDuet(Side baseline, Side candidate) {
  private static final String PLAN = "duet.json";

  /** The file that says that a round is whole. */
  public static final String DONE = "done.json";

  private static final String CURE =
      "look in reports/runs/ for folders of duets, or go on with one: verdict duet --resume";

  /**
   * Reads the folder.
   *
   * @param most how many rounds to read, from the first
   * @throws UnreadableInput when there is no plan, no whole round, or a file is damaged
   */
  public static RecordedDuet read(Path folder, int most) {
    Plan plan =
        JsonDocument.read(folder.resolve(PLAN), "the plan of a duet", CURE).bind(Plan.class);
    List<Measurement> baseline = new ArrayList<>();
    List<Measurement> candidate = new ArrayList<>();
    for (int round = 1; round <= most; round++) {
      if (isDone(folder, round)) { // One that was interrupted does not count.
        addRound(round(folder, round), baseline, candidate);
      }
    }
    if (baseline.isEmpty() || candidate.isEmpty()) {
      throw new UnreadableInput(folder, "has no round that is whole", "one at least", CURE);
    }
    return new RecordedDuet(
        side(plan, folder, SideName.BASELINE, baseline),
        side(plan, folder, SideName.CANDIDATE, candidate));
  }

  /** The folder of a round, from 1. */
  public static Path round(Path folder, int round) {
    return folder.resolve(String.format(Locale.ROOT, "round-%02d", round));
  }

  /** Whether a round counts; one that was begun and not ended does not. */
  public static boolean isDone(Path folder, int round) {
    return Files.isRegularFile(round(folder, round).resolve(DONE));
  }

  /** What its blocks need to know of the plan. */
  private record Plan(
      String duet,
      long seed,
      Optional<Looks> looks,
      Optional<Integer> rounds,
      Optional<Boolean> extend,
      Optional<Design> design,
      @JsonSetter(contentNulls = Nulls.FAIL) Optional<SortedMap<String, String>> gates,
      Optional<JsonNode> objectives,
      Optional<JsonNode> accepted,
      Optional<String> candidateChanges) {
    Plan {
      int extension = extend.orElse(false) ? rounds.orElse(0) : 0;
      looks = Optional.of(Looks.read(looks, rounds, extension));
    }
  }

  /** The file that says that a round is whole. */
  private record Done(@JsonProperty(required = true) List<String> blocks) {}

  private static Side side(Plan plan, Path folder, SideName side, List<Measurement> blocks) {
    Campaign campaign =
        new Campaign(
            plan.duet,
            side,
            plan.seed,
            plan.looks.orElseThrow(),
            Design.read(plan.design),
            new DeclaredPolicy(plan.gates, plan.objectives, plan.accepted, plan.candidateChanges));
    return Side.of(List.of(folder.resolve(side.key() + ".json")), Optional.of(campaign), blocks);
  }

  private static void addRound(
      Path round, List<Measurement> baseline, List<Measurement> candidate) {
    JsonDocument done =
        JsonDocument.read(round.resolve(DONE), "the list of a round's blocks", CURE);
    for (String name : done.bind(Done.class).blocks) {
      Measurement block = RunFolder.read(round.resolve(name));
      SideName side =
          block
              .run()
              .place()
              .map(RunDescription.Place::side)
              .orElseThrow(
                  () -> done.unreadable("names a block of side none, for it has no place"));
      (side == SideName.BASELINE ? baseline : candidate).add(block);
    }
  }
}
