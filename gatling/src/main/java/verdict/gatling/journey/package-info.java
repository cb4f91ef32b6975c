/**
 * What a user of the load does, as a project describes it. It refuses journeys whose number of
 * requests varies, because the rate is counted in requests. It may import {@code parameters} and
 * {@code recording}.
 */
@NullMarked
package verdict.gatling.journey;

import org.jspecify.annotations.NullMarked;
