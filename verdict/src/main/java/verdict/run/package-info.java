/**
 * Reads and writes what a load test leaves: Gatling's results of every age, our recording, the run
 * folder and the measurement file. It tells whether logs are of one run, and refuses to judge, to
 * summarize and to guess: what is not in the files is absent, and what cannot be read is an {@link
 * verdict.run.UnreadableInput} that says what to do. It may import HdrHistogram, Jackson, jsoup and
 * commons-compress, and of Verdict {@code run.log} alone; {@link verdict.run.ResponseTimesWriter}
 * and what it uses run in the load generator and import HdrHistogram alone.
 */
@NullMarked
package verdict.run;

import org.jspecify.annotations.NullMarked;
