/**
 * How many users come, and how fast: one class a simulation, started by {@code mvn gatling:test
 * -Dsimulation=NAME}. It may import every other package.
 */
@NullMarked
package loadtest.simulations;

import org.jspecify.annotations.NullMarked;
