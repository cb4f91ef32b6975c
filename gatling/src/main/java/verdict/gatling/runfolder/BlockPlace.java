package verdict.gatling.runfolder;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where a block is in a duet: the {@code block} of {@code run.json}.
 *
 * @param duet its id
 * @param round from 1
 * @param pair from 1, inside the round
 * @param place 1 or 2, inside the pair
 * @param side {@code baseline} or {@code candidate}
 */
public record BlockPlace(String duet, int round, int pair, int place, String side) {
  void addTo(ObjectNode node) {
    node.put("duet", duet);
    node.put("round", round);
    node.put("pair", pair);
    node.put("place", place);
    node.put("side", side);
  }
}
