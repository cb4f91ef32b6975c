package verdict.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.UnreadableInput;
import verdict.run.Looks;
import verdict.run.SideName;

class DuetPlanTest {
  @TempDir Path folder;

  @Test
  void theOrderFollowsFromTheSeedAlone() {
    assertThat(Plans.plan(10, 7).firsts(10)).isEqualTo(Plans.plan(10, 7).firsts(10));
    assertThat(Plans.plan(10, 7).firsts(10)).isNotEqualTo(Plans.plan(10, 8).firsts(10));
  }

  @Test
  void theOrderOfARoundDoesNotDependOnHowManyThereAre() {
    List<List<SideName>> ten = Plans.plan(10, 7).firsts(10);
    assertThat(ten).hasSize(10);
    assertThat(Plans.plan(20, 7).firsts(20).subList(0, 10)).isEqualTo(ten);
  }

  @Test
  void theCoinIsFairAndEveryRoundIsItsOwnMirrorImage() {
    int seeds = 4_000;
    int baselineFirst = 0;
    for (int seed = 0; seed < seeds; seed++) {
      List<SideName> round = Plans.plan(3, seed).firsts(3).get(2);
      assertThat(round.get(1)).isEqualTo(round.get(0).other());
      baselineFirst += round.get(0) == SideName.BASELINE ? 1 : 0;
    }
    // A half; 5 standard deviations of a binomial count are 5 sqrt(4000 / 4) = 158.
    assertThat(baselineFirst).isBetween(seeds / 2 - 158, seeds / 2 + 158);
  }

  @Test
  void theCoinsOfTwoRoundsDoNotDependOnEachOther() {
    int seeds = 4_000;
    int same = 0;
    for (int seed = 0; seed < seeds; seed++) {
      List<List<SideName>> rounds = Plans.plan(3, seed).firsts(3);
      same += rounds.get(0).equals(rounds.get(1)) ? 1 : 0;
    }
    assertThat(same).isBetween(seeds / 2 - 158, seeds / 2 + 158);
  }

  @Test
  void theFileGivesThePlanBack() throws IOException {
    for (DuetPlan plan : List.of(Plans.plan(10, 0), Plans.atOnce(10, 0), Plans.everything())) {
      DuetPlanFile.write(plan, folder);
      assertThat(DuetPlanFile.read(folder)).isEqualTo(plan);
    }
  }

  @Test
  void aFolderWithoutPlanOrWithADamagedOneIsUnreadable() throws IOException {
    unreadable(folder.resolve("none"), "none is missing; expected the folder of a duet");
    unreadable(folder, "duet.json is missing; expected the plan of a duet");
    DuetPlanFile.write(Plans.plan(10, 1), folder);
    String good = Files.readString(folder.resolve(DuetPlanFile.NAME));
    damaged(
        good.replace("\"seed\" : 1,", "\"seed\" : 2,"),
        "has an order in firstOfEachPair that does not follow");
    damaged(good.replace("\"rounds\" : 10", "\"rounds\" : 0"), "rounds must be from 1 to 500");
    damaged(
        good.replace("\"rounds\" : 10", "\"rounds\" : 1.5"),
        "1.5 in field looks.planned[0].rounds");
    damaged(
        good.replace("\"refs\"", "\"both\""),
        "has \"both\" in field compared, which is none of refs, settings, targets");
    damaged(good.replace("\"schemaVersion\" : 2", "\"schemaVersion\" : 3"), "schemaVersion 3");
    damaged(good.replace("\"looks\" :", "\"lookz\" :"), "has no field looks");
    damaged(good.substring(0, 200), "is not JSON");
  }

  @Test
  void aPlanFromBeforeThereWereLooksIsRead() throws IOException {
    for (boolean extend : new boolean[] {false, true}) {
      // It had the order of twice as many rounds, whether or not they could follow.
      DuetPlanFile.write(Plans.plan(12, 1), folder);
      Path file = folder.resolve(DuetPlanFile.NAME);
      String now = Files.readString(file);
      String old =
          now.replace("\"schemaVersion\" : 2", "\"schemaVersion\" : 1")
              .replaceFirst(
                  "(?s)\"looks\" : \\{.*?\\]\\s*\\}", "\"rounds\" : 6, \"extend\" : " + extend);
      assertThat(old).isNotEqualTo(now).doesNotContain("looks");
      Files.writeString(file, old);
      Looks read = DuetPlanFile.read(folder).looks();
      assertThat(read.rounds()).isEqualTo(extend ? "6,12" : "6");
      // Nobody had declared that it may end after four rounds.
      assertThat(read.futilityAfter()).isEmpty();
    }
  }

  private void damaged(String text, String part) throws IOException {
    Files.writeString(folder.resolve(DuetPlanFile.NAME), text);
    unreadable(folder, part);
  }

  private static void unreadable(Path folder, String part) {
    assertThatThrownBy(() -> DuetPlanFile.read(folder))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining(part);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Plans.plan(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Plans.plan(501, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Plans.plan(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new GitRef("x", "abc", false));
  }

  @Test
  void theAskOfARoundHasTheOrderOfThePlan() throws IOException {
    DuetPlan plan = Plans.plan(10, 7);
    Map<SideName, Path> built =
        Map.of(SideName.BASELINE, Path.of("/b"), SideName.CANDIDATE, Path.of("/c"));
    JsonNode ask = new ObjectMapper().readTree(RoundAsk.text(plan, 3, built));
    JsonNode blocks = ask.path("blocks");
    assertThat(blocks.size()).isEqualTo(4);
    for (int pair = 0; pair < 2; pair++) {
      SideName first = plan.firsts(3).get(2).get(pair);
      assertThat(blocks.path(2 * pair).toString()).isEqualTo("[\"" + first.key() + "\"]");
      assertThat(blocks.path(2 * pair + 1).toString())
          .isEqualTo("[\"" + first.other().key() + "\"]");
    }
    assertThat(ask.path("sides").path("baseline").toString())
        .isEqualTo(
            "{\"label\":\"main\",\"git\":{\"ref\":\"main\",\"commit\":\"%s\",\"dirty\":false},\"folder\":\"/b\"}"
                .formatted(Plans.COMMIT));
    assertThat(ask.path("round").intValue()).isEqualTo(3);
    assertThat(ask.path("requestsPerSecond").toString()).isEqualTo("50.0");
  }

  @Test
  void runningSystemsAreAskedByTheirUrls() throws IOException {
    JsonNode ask = new ObjectMapper().readTree(RoundAsk.text(Plans.everything(), 14, Map.of()));
    assertThat(ask.path("sides").path("candidate").toString())
        .isEqualTo(
            "{\"label\":\"b\",\"target\":{\"fights\":\"http://h:1\",\"heroes\":\"http://h:2\"}}");
    assertThat(ask.path("blocks").size()).isEqualTo(6);
  }

  @Test
  void bothSidesAtOnceAreOneBlockWithTheCoinsOfItsRound() throws IOException {
    DuetPlan plan = Plans.atOnce(10, 7);
    JsonNode third = new ObjectMapper().readTree(RoundAsk.text(plan, 3, Map.of()));
    SideName first = plan.firsts(3).get(2).get(0);
    assertThat(third.path("blocks").toString())
        .isEqualTo("[[\"%s\",\"%s\"]]".formatted(first.key(), first.other().key()));
    assertThat(third.path("seed").intValue()).isEqualTo(plan.coinSeed(3));
    assertThat(plan.coinSeed(3))
        .isNotEqualTo(plan.coinSeed(4))
        .isNotEqualTo(Plans.atOnce(10, 8).coinSeed(3));
  }

  @Test
  void aPlanOfBeforeThereWereTwoDesignsIsInTurn() throws IOException {
    DuetPlan plan = Plans.plan(10, 1);
    DuetPlanFile.write(plan, folder);
    Path file = folder.resolve(DuetPlanFile.NAME);
    Files.writeString(file, Files.readString(file).replace("  \"design\" : \"in-turn\",\n", ""));
    assertThat(Files.readString(file)).doesNotContain("design");
    assertThat(DuetPlanFile.read(folder)).isEqualTo(plan);
  }
}
