package shop

import io.gatling.core.Predef._
import io.gatling.http.Predef._
import scala.concurrent.duration._

/** For the Gatlings that have no Java DSL, in words that all of them understand. */
class ShopSimulation extends Simulation {
  private val shop = Shop.open()

  private def get(name: String, url: String) = http(name).get(url)

  private val browse =
    scenario(Names.BROWSE)
      .exec(get(Names.HOME, shop + "/home"))
      .group(Names.CATALOGUE) {
        exec(get(Names.LIST, shop + "/list"))
          .group(Names.OFFERS) {
            exec(get(Names.DETAILS, shop + "/details").check(regex(Shop.IN_STOCK)))
              .exec(get(Names.EXAMPLE, shop + "/example"))
          }
          .pause(50.milliseconds)
      }
      .exec(get(Names.HOSTILE, shop + "/odd"))
      .exec(get(Names.TWO_LINES, shop + "/odd"))

  private val buy =
    scenario(Names.BUY)
      .exec(get(Names.HOME, shop + "/home"))
      .group(Names.BASKET) {
        exec(get(Names.LIST, shop + "/list"))
          .exec(get(Names.ADD, shop + "/add"))
          .group(Names.PAYMENT) {
            exec(get(Names.PAY, Shop.CLOSED + "/pay"))
          }
      }
      .group(Names.STOCK_CHECK) {
        exec(get(Names.UNBUILDABLE, "${missing}"))
      }

  setUp(
    browse.inject(constantUsersPerSec(10.5).during(4.seconds)),
    buy.inject(
      atOnceUsers(2),
      nothingFor(1.second),
      rampUsersPerSec(1).to(4).during(4.seconds)
    )
  ).protocols(http.disableCaching.disableWarmUp)
    .assertions(
      global.allRequests.count.is(Names.REQUESTS),
      details(Names.CATALOGUE / Names.LIST).failedRequests.count.is(0)
    )
}
