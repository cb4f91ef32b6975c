/**
 * The instruments every service shares: metric names, histograms, problem details and {@code
 * /metrics}, as a Boot auto-configuration that a service gets by having this module on its class
 * path. It refuses labels without a bound: an endpoint is a route template, a service is a constant
 * in the code. It may import Spring, Micrometer and Reactor Netty, and nothing of any one service.
 */
@NullMarked
package superheroes.telemetry;

import org.jspecify.annotations.NullMarked;
