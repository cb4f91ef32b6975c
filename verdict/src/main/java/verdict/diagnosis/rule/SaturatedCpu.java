package verdict.diagnosis.rule;

import java.util.Comparator;
import java.util.List;
import verdict.diagnosis.DiagnosisRule;
import verdict.diagnosis.Finding;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Objectives;
import verdict.sample.ServiceSample;

/** The processors are nearly all in use. */
public final class SaturatedCpu implements DiagnosisRule {
  /** From here on, waiting for a processor is a large part of a response time. */
  static final double MOST_OF_ALL_CORES = 0.8;

  @Override
  public List<Finding> examine(BlockFigures run, Objectives objectives) {
    return run
        .figure(Metric.CPU_UTILISATION)
        .filter(used -> used.value() >= MOST_OF_ALL_CORES)
        .map(used -> finding(run, used))
        .stream()
        .toList();
  }

  private static Finding finding(BlockFigures run, Figure used) {
    String most =
        run.services().stream()
            .max(Comparator.comparingDouble(SaturatedCpu::cores))
            .map(s -> s.name() + " uses most, " + Figures.tenths(cores(s)) + " cores.")
            .orElse("");
    return new Finding(
        "saturated-cpu",
        "the machine",
        "Services and load generator used "
            + Figures.ratio(used.value())
            + " of all cores"
            + (run.run().filter(RunDescription::hasPostgres).isPresent()
                ? " (without PostgreSQL)"
                : "")
            + "; the bound is "
            + Figures.ratio(MOST_OF_ALL_CORES)
            + ". "
            + most,
        "Too much work per request, or too small a machine; response times are then mostly waits"
            + " for a processor.",
        "Profile the service that uses most (of a JVM: jcmd <pid> JFR.start duration=30s), or"
            + " measure with a lower --rps.");
  }

  private static double cores(ServiceSample service) {
    return service.figure(Metric.CPU_CORES).map(Figure::value).orElse(0.0);
  }
}
