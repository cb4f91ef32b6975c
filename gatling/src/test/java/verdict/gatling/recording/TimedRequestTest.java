package verdict.gatling.recording;

import static io.gatling.javaapi.http.HttpDsl.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verdict.gatling.recording.TimedRequest.timed;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import verdict.gatling.testing.GatlingDsl;

class TimedRequestTest {
  private static final String WHY =
      "the name of a timed request must be fixed text such as \"orders: place order\", was"
          + " \"#{...}\", a function or empty; every id in a name would be a separate row of the"
          + " report, so put what varies only into the URL";

  @BeforeAll
  static void letRequestsBeBuiltOutsideOfGatling() {
    GatlingDsl.configure();
  }

  @Test
  void theNameIsTheRequestsOwn() {
    assertThat(AuthoredRequest.of(http("orders: place order").get("/orders/#{id}")).name())
        .isEqualTo("orders: place order");
    assertThat(timed(http("orders: place order").get("/orders/#{id}"))).isNotNull();
  }

  @Test
  void aNameFromTheSessionIsRefusedWithTheCure() {
    assertThatThrownBy(() -> timed(http("order #{id}").get("/orders/#{id}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(WHY);
    assertThatThrownBy(() -> timed(http("#{name}").get("/"))).hasMessage(WHY);
  }

  @Test
  void aNameFromAFunctionIsRefusedEvenIfItNeverChanges() {
    assertThatThrownBy(() -> timed(http(session -> "order").get("/"))).hasMessage(WHY);
  }

  @Test
  void aRequestWithoutANameIsRefused() {
    assertThatThrownBy(() -> timed(http("").get("/"))).hasMessage(WHY);
  }

  @Test
  void aSilentRequestIsRefusedBecauseItsFailuresAreNotSeen() {
    assertThatThrownBy(() -> timed(http("orders: list").get("/").silent()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"orders: list\" must not be timed and silent, because Gatling does not say whether a"
                + " silent request failed; leave out timed(...) or .silent()");
    assertThat(timed(http("orders: list").get("/").notSilent())).isNotNull();
  }
}
