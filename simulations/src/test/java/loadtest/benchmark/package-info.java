/**
 * What the recorder costs: {@code scripts/benchmark-recorder}. It refuses to compare runs on two
 * machines, or to say that a cost is none. It may import {@code recording}, {@code runfolder},
 * {@code journeys} and, to start Gatling, {@code simulations}.
 */
@NullMarked
package loadtest.benchmark;

import org.jspecify.annotations.NullMarked;
