/**
 * The recording of response times, {@code response-times.hlog}, as it is written. It runs in the
 * load generator: it may import HdrHistogram, and of Verdict those classes of {@code file} that
 * need the JDK alone.
 */
@NullMarked
package verdict.run.recording;

import org.jspecify.annotations.NullMarked;
