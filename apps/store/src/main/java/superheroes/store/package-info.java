/**
 * How a service talks to its PostgreSQL: a pool and queries that are bounded in time, are measured,
 * and end when the request that wanted them is cancelled. It refuses to hide a failing database
 * behind an empty result. It may import {@code telemetry}, Spring and R2DBC.
 */
@NullMarked
package superheroes.store;

import org.jspecify.annotations.NullMarked;
