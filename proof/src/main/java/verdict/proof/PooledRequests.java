package verdict.proof;

import java.util.Arrays;

/**
 * The logarithms of the response times of all requests of a campaign. Inside a block they follow a
 * slow wave with noise around it: the autocorrelation from one to the next is 0.33, and the
 * effective sample size of 495 of them is about 7, as on the real services (STATISTICS.md).
 */
record PooledRequests(double[] baseline, double[] candidate) {
  static final int A_BLOCK = 495;

  private static final double OF_WAVE = 0.34; // of the variance of a request
  private static final double CARRIED_OVER = 0.99; // of the wave to the next request
  private static final double INFORM_LIKE = 7;
  private static final int STREAM = 7;

  static PooledRequests of(SimulatedCampaign campaign, long seed) {
    Draws draws = new Draws(seed, STREAM);
    int perSide = campaign.blocks().size() / 2 * A_BLOCK;
    double[] baseline = new double[perSide];
    double[] candidate = new double[perSide];
    int[] next = new int[2];
    // So that the mean of a block is as uncertain as the noise of a block makes it.
    double sd = MachineTime.BLOCK * campaign.scenario().sd() * Math.sqrt(INFORM_LIKE);
    for (SimulatedBlock block : campaign.blocks()) {
      double[] requests = deviations(draws);
      double mean = Arrays.stream(requests).sum() / A_BLOCK;
      int side = block.slot().isCandidate() ? 1 : 0;
      double[] into = side == 1 ? candidate : baseline;
      for (double request : requests) {
        // The block's own mean is known already: these are the requests that it is made of.
        into[next[side]++] = block.logs()[Simulated.MEAN.ordinal()] + sd * (request - mean);
      }
    }
    return new PooledRequests(baseline, candidate);
  }

  /** Of one block, of variance 1. */
  static double[] deviations(Draws draws) {
    double[] deviations = new double[A_BLOCK];
    double wave = draws.gaussian();
    for (int i = 0; i < A_BLOCK; i++) {
      deviations[i] = Math.sqrt(OF_WAVE) * wave + Math.sqrt(1 - OF_WAVE) * draws.gaussian();
      wave = CARRIED_OVER * wave + Math.sqrt(1 - CARRIED_OVER * CARRIED_OVER) * draws.gaussian();
    }
    return deviations;
  }

  /** Of Mann and Whitney, above 0 when the candidate is slower. */
  double z() {
    double[] from = baseline.clone();
    double[] to = candidate.clone();
    Arrays.sort(from);
    Arrays.sort(to);
    double below = 0; // how many pairs have the baseline's request the faster one
    int reached = 0;
    for (double request : to) {
      while (reached < from.length && from[reached] < request) {
        reached++;
      }
      below += reached;
    }
    double pairs = (double) from.length * to.length;
    return (below - pairs / 2) / Math.sqrt(pairs * (from.length + to.length + 1) / 12);
  }
}
