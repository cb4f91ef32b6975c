/**
 * What a user does: requests in the order a user makes them, ended by the first failure. It refuses
 * journeys whose number of requests varies, because the rate is counted in requests. It may import
 * {@code endpoints} and {@code recording}.
 */
@NullMarked
package loadtest.journeys;

import org.jspecify.annotations.NullMarked;
