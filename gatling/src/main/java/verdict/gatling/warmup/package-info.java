/**
 * The load before the measured window, until the services have compiled what they run. It refuses
 * to be seen in Gatling's report, where it would distort the rate: it is a Gatling run of its own.
 * It may import all but {@code runfolder}, {@code duet} and the package above.
 */
@NullMarked
package verdict.gatling.warmup;

import org.jspecify.annotations.NullMarked;
