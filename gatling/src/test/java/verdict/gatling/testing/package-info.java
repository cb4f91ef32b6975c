/**
 * A system with made-up answers, a project that loads it, and Gatling processes that run its
 * simulations: what is tested is tested with them. It may import every other package.
 */
@NullMarked
package verdict.gatling.testing;

import org.jspecify.annotations.NullMarked;
