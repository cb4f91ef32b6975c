/**
 * What a user does: requests in the order a user makes them, ended by the first failure. It may
 * import {@code endpoints}.
 */
@NullMarked
package loadtest.journeys;

import org.jspecify.annotations.NullMarked;
