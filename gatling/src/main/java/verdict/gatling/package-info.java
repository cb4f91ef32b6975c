/**
 * How anything is measured with Gatling: a project's simulations extend the public classes here,
 * and need beside them {@code journey}, {@code recording.TimedRequest} and what of {@code
 * parameters} their constructors take; all else is internal. It refuses to know what is measured,
 * and may import every package below it.
 */
@NullMarked
package verdict.gatling;

import org.jspecify.annotations.NullMarked;
