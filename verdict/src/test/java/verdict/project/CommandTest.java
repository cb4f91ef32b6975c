package verdict.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {
  private static List<String> split(String text) {
    return new CommandWords(text).split();
  }

  @Test
  void splitsAtBlanksAndKeepsWhatIsQuoted() {
    assertThat(split("java  -jar 'my shop.jar' --name=\"a \\\"b\\\"\" x\\ y ''"))
        .containsExactly("java", "-jar", "my shop.jar", "--name=a \"b\"", "x y", "");
  }

  @Test
  void aShellGetsItsScriptAsOneWord() {
    assertThat(split("sh -c 'make && ./run > log'"))
        .containsExactly("sh", "-c", "make && ./run > log");
  }

  @Test
  void anOperatorInQuotesIsAnArgument() {
    assertThat(split("grep '|' file")).containsExactly("grep", "|", "file");
  }

  @Test
  void aValueWithABlankStaysOneWord() {
    assertThat(
            new Command(split("run ${file}")).map(word -> word.replace("${file}", "a b")).words())
        .containsExactly("run", "a b");
  }
}
