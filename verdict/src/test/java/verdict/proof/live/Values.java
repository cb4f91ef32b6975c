package verdict.proof.live;

import java.util.function.ToDoubleFunction;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.FigureKey;
import verdict.sample.Metric;

/** What is read off a block. */
final class Values {
  private static final String COMPILATION = "jvm_compilation_time_ms_total";
  private static final double MILLIS = 1e3;

  private Values() {}

  static boolean isTold(BlockFigures block, Metric metric) {
    return block.compared().containsKey(key(metric));
  }

  private static FigureKey key(Metric metric) {
    return new FigureKey(FigureKey.Scope.ALL_REQUESTS, "", metric, "");
  }

  static double of(BlockFigures block, Metric metric) {
    var figure = block.compared().get(key(metric));
    if (figure == null) {
      throw new IllegalStateException("a block has no " + metric.key());
    }
    return figure.value();
  }

  static ToDoubleFunction<BlockFigures> log(Metric metric) {
    return block -> StrictMath.log(of(block, metric));
  }

  /** How long the JIT compilers of all services were at work, in seconds. */
  static double compiling(BlockFigures block) {
    return block.block().measurement().orElseThrow().services().values().stream()
        .flatMap(service -> service.changes().stream())
        .filter(series -> series.name().equals(COMPILATION))
        .mapToDouble(series -> series.value() / MILLIS)
        .sum();
  }

  /** What neither the load generator nor the system used of the processors, in CPU seconds. */
  static double neighbours(BlockFigures block) {
    return block
        .block()
        .run()
        .flatMap(RunDescription::machine)
        .flatMap(RunDescription.Machine::neighbourCpuSeconds)
        .orElseThrow();
  }
}
