package verdict.gatling.duet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verdict.gatling.journey.Journey;
import verdict.run.RunDescription;
import verdict.run.SideName;

/**
 * What one round of a duet is asked for, checked.
 *
 * @param duet the id of the duet
 * @param round from 1
 * @param blocks the sides that each block loads, in the order of the blocks: both, or one; not
 *     empty, and all blocks load as many
 * @param seed of the coins
 * @param load of each block
 * @param warmUpBound the longest warm-up of a side; zero for none
 * @param content what the journey asks of a load
 * @param sides both
 * @param command what asks for the whole duet again
 */
public record RoundAsk(
    String duet,
    int round,
    List<List<SideName>> blocks,
    long seed,
    BlockLoad load,
    Duration warmUpBound,
    Journey journey,
    Journey.Content content,
    Map<SideName, SideAsk> sides,
    String command) {

  /**
   * Where a side of a block stands.
   *
   * @param block from 0
   */
  public RunDescription.Place place(int block, SideName side) {
    // One that loads both sides is a pair.
    boolean isPair = load.sides() > 1;
    return new RunDescription.Place(
        duet,
        round,
        isPair ? block + 1 : block / 2 + 1,
        isPair ? Optional.empty() : Optional.of(block % 2 + 1),
        side);
  }

  /** How long the users of a block may do nothing. */
  public Duration longestSilence() {
    return content.longestSilence(load.blockSeconds());
  }

  /**
   * Which side each journey of a block goes to.
   *
   * @param block from 0
   */
  public Arrivals arrivals(int block) {
    return new Arrivals(blocks.get(block), seed + block, Math.toIntExact(load.journeys()));
  }
}
