package verdict.gatling;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;
import verdict.gatling.journey.HttpProtocol;
import verdict.gatling.journey.Journey;
import verdict.gatling.recording.TimedRequest;

/**
 * The simulation of a user: what one virtual user does, in plain Gatling, with {@code timed(...)}
 * around each request. Rate, duration and system are those of {@code verdict.yml}, of the {@code
 * -D} properties, or the usual ones.
 *
 * <pre>{@code
 * public class ShopSimulation extends VerdictSimulation {
 *   @Override
 *   protected ChainBuilder journey() {
 *     return exec(timed(http("products").get("#{url}/products")));
 *   }
 * }
 * }</pre>
 */
public abstract class VerdictSimulation extends ProjectSimulation {

  /**
   * What one virtual user does. {@code #{url}} is the address of the system. It is called for each
   * Gatling run, of which the warm-up is one, and must make the same number of requests each time.
   */
  protected abstract ChainBuilder journey();

  /** How users speak HTTP: {@code super.protocol()} and, for example, headers of all requests. */
  protected HttpProtocolBuilder protocol() {
    return HttpProtocol.http;
  }

  /** What Gatling asserts at the end; the verdict is the report's. */
  protected List<Assertion> assertions() {
    return List.of();
  }

  /** A request whose times are recorded: {@link TimedRequest#timed(HttpRequestActionBuilder)}. */
  protected static ChainBuilder timed(HttpRequestActionBuilder request) {
    return TimedRequest.timed(request);
  }

  @Override
  final Journey described(OwnProject project) {
    return new Journey(
        getClass().getSimpleName(),
        project.services(),
        List.of(this::journey),
        List.of(0),
        // A request that a cache answers is none, and Gatling's own warm-up asks its vendor's site.
        () -> protocol().disableCaching().disableWarmUp());
  }

  @Override
  final List<Assertion> asserted() {
    return assertions();
  }
}
