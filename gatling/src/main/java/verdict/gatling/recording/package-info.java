/**
 * Response times in microseconds, from send to last byte, which Gatling's whole milliseconds hide.
 * It refuses to know what is requested and why. It may import {@code verdict.run.recording}, for
 * the file.
 */
@NullMarked
package verdict.gatling.recording;

import org.jspecify.annotations.NullMarked;
