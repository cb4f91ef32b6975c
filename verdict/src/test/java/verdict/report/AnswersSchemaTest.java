package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/answers.schema.json} names all that is printed, and nothing else. */
class AnswersSchemaTest {
  private static final String ADDED = "{\"schemaVersion\": 1, \"added\": 1, \"measurements\": 2}";

  @SuppressWarnings("NullAway.Init")
  private static Map<String, List<String>> answers;

  private final AnswersSchema schema = AnswersSchema.read();

  @BeforeAll
  static void answerAll(@TempDir Path folder) throws IOException {
    answers = new Answers(folder).byKind();
  }

  static Set<String> kinds() {
    return AnswersSchema.read().kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyAnswerIsAllowedAndOfItsKindAlone(String kind) throws IOException {
    assertThat(answers.getOrDefault(kind, List.of())).isNotEmpty();
    for (String answer : answers.getOrDefault(kind, List.of())) {
      schema.check(kind, answer);
    }
  }

  @Test
  void everyFieldThatIsNamedIsWritten() throws IOException {
    assertThat(schema.unwritten(answers)).isEmpty();
  }

  @Test
  void aFieldThatIsNotNamedIsNotAllowed() throws IOException {
    schema.check("historyAdded", ADDED);
    assertThatThrownBy(() -> schema.check("historyAdded", ADDED.replace("}", ", \"more\": 1}")))
        .hasMessageContaining("more");
  }

  @Test
  void anAnswerOfAnotherKindIsNotAllowed() {
    assertThatThrownBy(() -> schema.check("history", ADDED)).hasMessageContaining("trends");
  }

  @Test
  void aFieldThatIsNotWrittenIsFound() throws IOException {
    assertThat(schema.unwritten(Map.of("historyAdded", List.of("{\"added\": 1}"))))
        .containsExactly("historyAdded.measurements", "historyAdded.schemaVersion");
  }
}
