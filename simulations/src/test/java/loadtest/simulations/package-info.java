/**
 * How many users come, and how fast: one class a simulation, started by {@code mvn gatling:test
 * -Dsimulation=NAME}. It refuses to hold anything that a second simulation would need too. It may
 * import every other package.
 */
@NullMarked
package loadtest.simulations;

import org.jspecify.annotations.NullMarked;
