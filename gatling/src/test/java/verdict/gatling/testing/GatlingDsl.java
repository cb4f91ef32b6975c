package verdict.gatling.testing;

import io.gatling.core.Predef$;
import io.gatling.core.config.GatlingConfiguration$;

/** Gatling's DSL in a test, where no Gatling runs. */
public final class GatlingDsl {
  private GatlingDsl() {}

  /** Lets requests be built: for that the DSL wants a configuration. */
  public static void configure() {
    Predef$.MODULE$._configuration_$eq(GatlingConfiguration$.MODULE$.load());
  }
}
