package verdict.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What a machine does to whichever block runs on it at a time: on the logarithmic scale, in
 * standard deviations of a round's log ratio.
 */
final class MachineTime {
  // Shares of the variance of a round's log ratio, with two pairs a round; together they are 1.
  private static final double OF_RESTARTS = 0.30;
  private static final double OF_BLOCKS = 0.40;
  private static final double OF_WAVES = 0.15;
  private static final double OF_NEIGHBOURS = 0.145;

  /** The rest: a walk of that step from block to block, and a line of about that slope. */
  private static final double WALK = 0.1;

  private static final double SLOPE = 0.015;
  private static final double CARRIED_OVER = 0.7; // of a wave from a block to the next
  private static final double NEIGHBOUR_PROBABILITY = 0.01; // of a block

  /** Of a start: both sides have one a round, each in all its blocks. */
  static final double RESTART = Math.sqrt(OF_RESTARTS / 2);

  /** Of a block by itself. */
  static final double BLOCK = Math.sqrt(OF_BLOCKS);

  private static final double WAVE = Math.sqrt(OF_WAVES / (1 - CARRIED_OVER));

  // An exponential spike of mean m, in the share q of blocks, has the variance (2 q - q^2) m^2.
  private static final double NEIGHBOUR =
      Math.sqrt(OF_NEIGHBOURS / (NEIGHBOUR_PROBABILITY * (2 - NEIGHBOUR_PROBABILITY)));

  private MachineTime() {}

  /** The effect on each figure, a block after the other. */
  static List<double[]> effects(int blocks, Draws draws) {
    List<double[]> effects = new ArrayList<>();
    double[] slope = draws.gaussians();
    double[] walk = new double[slope.length];
    double[] wave = draws.gaussians();
    for (int block = 0; block < blocks; block++) {
      double[] step = draws.gaussians();
      double[] ripple = draws.gaussians();
      double spike =
          draws.chance(NEIGHBOUR_PROBABILITY) ? NEIGHBOUR * draws.exponential() : 0; // hits all
      double[] effect = new double[slope.length];
      for (int i = 0; i < effect.length; i++) {
        walk[i] += WALK * step[i];
        wave[i] = CARRIED_OVER * wave[i] + Math.sqrt(1 - CARRIED_OVER * CARRIED_OVER) * ripple[i];
        effect[i] = SLOPE * slope[i] * block + walk[i] + WAVE * wave[i] + spike;
      }
      effects.add(effect);
    }
    return effects;
  }
}
