package verdict.gatling.duet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verdict.gatling.journey.Journey;
import verdict.run.RunDescription;
import verdict.run.SideName;

/**
 * What one round of a duet is asked for, checked.
 *
 * @param duet the id of the duet
 * @param round from 1
 * @param order the sides in the order of their blocks, in pairs of both sides; not empty
 * @param warmUpBound the longest warm-up of a side; zero for none
 * @param sides both
 * @param command what asks for the whole duet again
 */
public record RoundAsk(
    String duet,
    int round,
    List<SideName> order,
    BlockLoad load,
    Duration warmUpBound,
    Journey journey,
    Map<SideName, SideAsk> sides,
    String command) {

  /** Where each block is, in their order. */
  public List<RunDescription.Place> blocks() {
    List<RunDescription.Place> places = new ArrayList<>();
    for (int index = 0; index < order.size(); index++) {
      places.add(
          new RunDescription.Place(duet, round, index / 2 + 1, index % 2 + 1, order.get(index)));
    }
    return List.copyOf(places);
  }
}
