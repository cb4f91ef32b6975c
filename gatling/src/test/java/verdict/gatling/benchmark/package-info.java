/**
 * What the recorder costs: {@code scripts/benchmark-recorder}. It refuses to compare runs on two
 * machines, or to say that a cost is none. It may import {@code recording}, {@code runfolder},
 * {@code sut} and, to start Gatling, {@code testing}.
 */
@NullMarked
package verdict.gatling.benchmark;

import org.jspecify.annotations.NullMarked;
