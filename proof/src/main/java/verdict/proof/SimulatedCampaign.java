package verdict.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.proof.Layout.Slot;
import verdict.sample.BlockFigures;
import verdict.statistics.Comparison;

/**
 * A campaign of which the truth is known: level, drift, waves that last longer than a block,
 * neighbours, the luck of each start, the noise of each block, and the true change. With the same
 * seed every layout meets the same machine.
 *
 * @param blocks in the order of time
 */
record SimulatedCampaign(Scenario scenario, Layout layout, List<SimulatedBlock> blocks) {
  private static final int REQUESTS = 1_000;
  private static final int MILLE = 1_000;

  // Streams of random numbers.
  private static final int COIN = 1;
  private static final int MACHINE = 2;
  private static final int STARTS = 3;
  private static final int NOISE = 4;
  private static final int FAILURES = 5;
  private static final int DELIVERY = 6;

  static SimulatedCampaign of(Scenario scenario, Layout layout, long seed) {
    List<Slot> slots = layout.slots(scenario.rounds(), new Draws(seed, COIN));
    List<double[]> machine = MachineTime.effects(slots.size(), new Draws(seed, MACHINE));
    Draws starts = new Draws(seed, STARTS);
    Draws noise = new Draws(seed, NOISE);
    Draws failures = new Draws(seed, FAILURES);
    Draws delivery = new Draws(seed, DELIVERY);
    Map<List<Object>, double[]> restarts = new HashMap<>();
    List<SimulatedBlock> blocks = new ArrayList<>();
    for (int time = 0; time < slots.size(); time++) {
      Slot slot = slots.get(time);
      double[] restart =
          restarts.computeIfAbsent(
              List.of(slot.isCandidate(), slot.unit()), first -> starts.gaussians());
      double[] own = noise.heavy();
      double[] logs = new double[own.length];
      for (Simulated figure : Simulated.values()) {
        int i = figure.ordinal();
        double deviations =
            machine.get(time)[i] + MachineTime.RESTART * restart[i] + MachineTime.BLOCK * own[i];
        logs[i] = figure.noise() * scenario.sd() * deviations;
        logs[i] += slot.isCandidate() ? scenario.truth(figure) : 0;
      }
      int failed = scenario.failing().in(REQUESTS, failures);
      int more = scenario.failingMore().in(REQUESTS, failures);
      blocks.add(
          new SimulatedBlock(
              slot,
              logs,
              scenario.isAchievedRateVaried() ? achieved(delivery) : 1,
              REQUESTS,
              Math.min(REQUESTS, failed + (slot.isCandidate() ? more : 0))));
    }
    return new SimulatedCampaign(scenario, layout, List.copyOf(blocks));
  }

  /** Most blocks deliver everything, others a few in a thousand less: many ties. */
  private static double achieved(Draws draws) {
    int late = draws.chance(0.5) ? 0 : (int) (3 * draws.exponential());
    return 1 - Math.min(MILLE, late) / (double) MILLE;
  }

  /** As it is compared: rounds of a duet, else runs. */
  Comparison comparison() {
    return comparison(scenario.rounds());
  }

  /** The same after so many rounds. */
  Comparison comparison(int rounds) {
    return comparison(
        measured().stream().filter(block -> block.slot().unit() <= rounds).toList(),
        layout == Layout.IN_TURN);
  }

  /** The same with the sides swapped. */
  Comparison swapped() {
    List<SimulatedBlock> swapped =
        measured().stream()
            .map(
                b ->
                    new SimulatedBlock(
                        new Slot(
                            !b.slot().isCandidate(),
                            b.slot().unit(),
                            b.slot().pair(),
                            b.slot().position()),
                        b.logs(),
                        b.achieved(),
                        b.requests(),
                        b.failed()))
            .toList();
    return comparison(swapped, layout == Layout.IN_TURN);
  }

  private static Comparison comparison(List<SimulatedBlock> measured, boolean isPlaced) {
    List<BlockFigures> baseline = new ArrayList<>();
    List<BlockFigures> candidate = new ArrayList<>();
    measured.forEach(
        block -> (block.slot().isCandidate() ? candidate : baseline).add(block.figures(isPlaced)));
    return Comparison.of(Optional.empty(), baseline, candidate);
  }

  /** The blocks of a duet; the runs of the other layouts, each of all its blocks. */
  List<SimulatedBlock> measured() {
    if (layout == Layout.IN_TURN) {
      return blocks;
    }
    SortedMap<Integer, List<SimulatedBlock>> runs = new TreeMap<>();
    for (SimulatedBlock block : blocks) {
      int run = block.slot().unit() * 2 + (block.slot().isCandidate() ? 1 : 0);
      runs.computeIfAbsent(run, first -> new ArrayList<>()).add(block);
    }
    return runs.values().stream().map(SimulatedCampaign::run).toList();
  }

  private static SimulatedBlock run(List<SimulatedBlock> blocks) {
    double[] logs = new double[Simulated.values().length];
    for (SimulatedBlock block : blocks) {
      for (int i = 0; i < logs.length; i++) {
        logs[i] += block.logs()[i] / blocks.size();
      }
    }
    return new SimulatedBlock(
        blocks.get(0).slot(),
        logs,
        blocks.stream().mapToDouble(SimulatedBlock::achieved).sum() / blocks.size(),
        blocks.stream().mapToInt(SimulatedBlock::requests).sum(),
        blocks.stream().mapToInt(SimulatedBlock::failed).sum());
  }

  /** The logarithm of the mean of each round or run of a side. */
  double[] means(boolean ofCandidate) {
    double[] sums = new double[scenario.rounds()];
    int[] counts = new int[scenario.rounds()];
    for (SimulatedBlock block : blocks) {
      if (block.slot().isCandidate() == ofCandidate) {
        sums[block.slot().unit() - 1] += block.logs()[Simulated.MEAN.ordinal()];
        counts[block.slot().unit() - 1]++;
      }
    }
    int units = layout == Layout.ONE_RUN_A_SIDE ? 1 : sums.length;
    double[] means = new double[units];
    for (int i = 0; i < units; i++) {
      means[i] = sums[i] / counts[i];
    }
    return means;
  }
}
