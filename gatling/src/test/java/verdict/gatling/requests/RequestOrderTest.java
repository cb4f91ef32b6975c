package verdict.gatling.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import verdict.gatling.parameters.WrongParameter;

class RequestOrderTest {
  @Test
  void equalWeightsTakeTurns() throws WrongParameter {
    assertThat(RequestOrder.of(List.of(1.0))).containsExactly(0);
    assertThat(RequestOrder.of(List.of(2.0, 2.0, 2.0))).containsExactly(0, 1, 2);
  }

  @Test
  void theTurnsOfAHeavyEntryAreSpread() throws WrongParameter {
    // The example of nginx: 5, 1, 1 gives a a b a c a a.
    assertThat(RequestOrder.of(List.of(5.0, 1.0, 1.0))).containsExactly(0, 0, 1, 0, 2, 0, 0);
  }

  @Test
  void eachEntryGetsItsShareOfACycle() throws WrongParameter {
    List<Integer> order = RequestOrder.of(List.of(0.7, 0.1, 0.2));
    assertThat(order).hasSize(10);
    assertThat(IntStream.range(0, 3).map(entry -> Collections.frequency(order, entry)))
        .containsExactly(7, 1, 2);
  }

  @Test
  void weightsAreDecimalsAsTheyAreWritten() throws WrongParameter {
    assertThat(RequestOrder.of(List.of(0.1, 0.3))).containsExactly(1, 0, 1, 1);
    assertThat(RequestOrder.of(List.of(100.0, 300.0))).containsExactly(1, 0, 1, 1);
  }

  @Test
  void weightsWhoseCycleIsTooLongAreRefusedWithItsLength() throws WrongParameter {
    assertThat(RequestOrder.of(List.of(99.9, 0.1))).hasSize(1_000);
    assertThatThrownBy(() -> RequestOrder.of(List.of(99.99, 0.01)))
        .isInstanceOf(WrongParameter.class)
        .hasMessage(
            "load.requests of verdict.yml has weights that repeat after 10000 users, must be 1000"
                + " or fewer; round them, for example to 1, 2 and 5")
        .extracting(e -> ((WrongParameter) e).exitCode())
        .isEqualTo(65);
  }
}
