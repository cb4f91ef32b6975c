package verdict.gatling.duet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import verdict.gatling.runfolder.RunJson;

class BlockLoadTest {
  private final BlockLoad load = new BlockLoad(50, 20, 2, 3, 1);

  @Test
  void whatIsAskedForIsWhatIsDueAfterTheCut() {
    // 50 / 3 * 20 is 333.3; of 333 journeys 33.3 are due in the first two seconds, rounded up: 34.
    assertThat(load.schedule().journeys()).isEqualTo(333);
    assertThat(load.measured()).isEqualTo(RunJson.load("constant", 50, 18, 3, 299));
  }

  @Test
  void aJourneyIsRecordedWhenItIsDueAtTheCutOrLater() {
    long[] recorded =
        LongStream.range(0, load.schedule().journeys()).filter(load::isRecorded).toArray();
    assertThat(recorded).hasSize(299).startsWith(34).endsWith(332);
    assertThat(load.schedule().startMillis(33)).isLessThan(2_000);
    assertThat(load.schedule().startMillis(34)).isGreaterThanOrEqualTo(2_000);
  }

  @Test
  void twoSidesAtOnceGetTwiceTheArrivalsAndNoPairIsSplitByTheCut() {
    // 333 journeys a side; of the 666 of both, 66.6 are due in the first two seconds, so 67; the
    // pair of the last of them is left out, too: 34 a side.
    BlockLoad both = new BlockLoad(50, 20, 2, 3, 2);
    assertThat(both.schedule().journeys()).isEqualTo(666);
    assertThat(Math.round(both.arrivalsPerSecond() * 20)).isEqualTo(666);
    assertThat(both.measured()).isEqualTo(load.measured());
    long[] recorded = LongStream.range(0, 666).filter(both::isRecorded).toArray();
    assertThat(recorded).hasSize(2 * 299).startsWith(68);
  }

  @Test
  void bothJourneysOfAPairHaveTheSameTurn() {
    BlockLoad both = new BlockLoad(50, 20, 2, 3, 2);
    assertThat(LongStream.range(0, 6).map(both::turn)).containsExactly(0L, 0L, 1L, 1L, 2L, 2L);
    assertThat(LongStream.range(0, 3).map(load::turn)).containsExactly(0L, 1L, 2L);
  }

  @Test
  void aMeanThatIsNotWholeKeepsTheRateOfRequestsAndIsNotSaidOfAJourney() {
    // 50 / 1.25 * 20 is 800, of which 80 are due before the cut.
    BlockLoad mixed = new BlockLoad(50, 20, 2, 1.25, 1);
    assertThat(mixed.journeys()).isEqualTo(800);
    assertThat(mixed.measured().journeysAsked()).hasValue(720L);
    assertThat(mixed.measured().requestsPerJourney()).isEmpty();
    assertThat(mixed.measured().averageRequestsPerSecond()).isEqualTo(50);
  }

  @Test
  void aRateBelowOneJourneyABlockAsksForNone() {
    assertThat(new BlockLoad(0.01, 20, 2, 3, 1).journeysMeasured()).isZero();
  }
}
