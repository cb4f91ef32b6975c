/**
 * Reads and writes the files that Verdict keeps: {@code measurement.json}, of a run or of a side,
 * and calibrations. It may import {@code file}, {@code run}, {@code run.recording} and {@code
 * run.metrics}.
 */
@NullMarked
package verdict.run.measurement;

import org.jspecify.annotations.NullMarked;
