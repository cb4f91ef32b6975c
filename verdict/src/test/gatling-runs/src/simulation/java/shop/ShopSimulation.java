package shop;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;

/** For Gatling 3.7 and newer. The one in Scala does the same. */
public final class ShopSimulation extends Simulation {
  private final HttpProtocolBuilder httpProtocol =
      http.baseUrl(Shop.open()).disableCaching().disableWarmUp();

  private final ScenarioBuilder browse =
      scenario(Names.BROWSE)
          .exec(get(Names.HOME, "/home"))
          .group(Names.CATALOGUE)
          .on(
              exec(get(Names.LIST, "/list"))
                  .group(Names.OFFERS)
                  .on(
                      exec(get(Names.DETAILS, "/details").check(substring(Shop.IN_STOCK)))
                          .exec(get(Names.EXAMPLE, "/example")))
                  .pause(Duration.ofMillis(50)))
          .exec(get(Names.HOSTILE, "/odd"))
          .exec(get(Names.TWO_LINES, "/odd"));

  private final ScenarioBuilder buy =
      scenario(Names.BUY)
          .exec(get(Names.HOME, "/home"))
          .group(Names.BASKET)
          .on(
              exec(get(Names.LIST, "/list"))
                  .exec(get(Names.ADD, "/add"))
                  .group(Names.PAYMENT)
                  .on(exec(get(Names.PAY, Shop.CLOSED + "/pay"))))
          .group(Names.STOCK_CHECK)
          .on(exec(get(Names.UNBUILDABLE, "#{missing}")));

  {
    setUp(
            browse.injectOpen(constantUsersPerSec(10.5).during(4)),
            buy.injectOpen(atOnceUsers(2), nothingFor(1), rampUsersPerSec(1).to(4).during(4)))
        .protocols(httpProtocol)
        .assertions(
            global().allRequests().count().is((long) Names.REQUESTS),
            details(Names.CATALOGUE, Names.LIST).failedRequests().count().is(0L));
  }

  private static HttpRequestActionBuilder get(String name, String url) {
    return http(name).get(url);
  }
}
