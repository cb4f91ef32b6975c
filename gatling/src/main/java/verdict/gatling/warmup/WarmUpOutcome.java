package verdict.gatling.warmup;

import java.util.List;

/**
 * How the warm-up went.
 *
 * @param steady whether CPU time per request was flat at its end, and JIT compilation had settled
 * @param cpuSecondsPerRequest one a window, the oldest first; empty when no service tells
 */
public record WarmUpOutcome(
    boolean steady,
    long requests,
    double seconds,
    double boundSeconds,
    List<Double> cpuSecondsPerRequest) {}
