/**
 * The load before the measured window, until the services have compiled what they run. It refuses
 * to be seen in Gatling's report, where it would distort the rate: it is a Gatling run of its own.
 * It may import all but {@code runfolder} and {@code simulations}.
 */
@NullMarked
package loadtest.warmup;

import org.jspecify.annotations.NullMarked;
