/**
 * What the metrics of any service mean: the names of Micrometer, OpenTelemetry and other clients of
 * Prometheus beside ours (docs/metrics.md), and those that a project maps itself. It changes names
 * and units, and refuses to guess: what it does not know keeps its name. It may import {@code run}.
 */
@NullMarked
package verdict.run.metrics;

import org.jspecify.annotations.NullMarked;
