package superheroes.fights;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowerAnswersTest {
  @ParameterizedTest
  @ValueSource(strings = {"-1", "1001", "much", "NaN", ""})
  void aShareThatIsNoneStopsTheStartInOneSentence(String percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SlowerAnswers(percent))
        .withMessage(
            "bottleneck.slower.percent must be a number from 0 to 1000, was `%s`; set it to 10"
                .formatted(percent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2.5", "1000"})
  void aShareIsANumberOfPercent(String percent) {
    assertThatCode(() -> new SlowerAnswers(percent)).doesNotThrowAnyException();
  }
}
