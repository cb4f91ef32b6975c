package loadtest.warmup;

import java.util.List;

/**
 * How the warm-up went.
 *
 * @param steady whether it ended because the services were warm; false when the bound ended it
 * @param cpuSecondsPerRequest one a window, the oldest first; empty when no service tells
 */
public record WarmUpOutcome(
    boolean steady,
    long requests,
    double seconds,
    double boundSeconds,
    List<Double> cpuSecondsPerRequest) {}
