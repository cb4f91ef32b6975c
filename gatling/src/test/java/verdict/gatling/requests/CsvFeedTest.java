package verdict.gatling.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.parameters.WrongParameter;
import verdict.project.Feed;

class CsvFeedTest {
  @TempDir private Path folder;

  @Test
  void eachLineIsAUsersValuesByTheNamesOfTheFirst() throws Exception {
    CsvFeed feed = feed("id,name\r\n1,Ann\r\n2,\"Bob, \"\"B\"\"\r\nJr\"\r\n\r\n3,\r\n");
    assertThat(feed.columns()).containsExactly("id", "name");
    assertThat(feed.lines())
        .containsExactly(
            Map.of("id", "1", "name", "Ann"),
            Map.of("id", "2", "name", "Bob, \"B\"\r\nJr"),
            Map.of("id", "3", "name", ""));
  }

  @Test
  void theByteOrderMarkOfAWindowsEditorIsNoPartOfAName() throws Exception {
    assertThat(feed("\uFEFFid\n1\n").columns()).containsExactly("id");
  }

  @Test
  void aCircularFeedBeginsAgainWhenItIsOver() throws Exception {
    CsvFeed feed = feed("id\n1\n2\n3\n");
    assertThat(IntStream.range(0, 7).map(feed::index)).containsExactly(0, 1, 2, 0, 1, 2, 0);
  }

  @Test
  void aRandomFeedTakesEachLineAboutAsOftenAndTheSameInEveryRun() throws Exception {
    String text = "id\n1\n2\n3\n4\n";
    CsvFeed feed = feed(text, Feed.Order.RANDOM);
    int[] counts = new int[4];
    for (int turn = 0; turn < 4_000; turn++) {
      counts[feed.index(turn)]++;
      assertThat(feed(text, Feed.Order.RANDOM).index(turn)).isEqualTo(feed.index(turn));
    }
    // A quarter of 4,000; 5 standard deviations of a binomial count are 5 sqrt(750) = 137.
    for (int count : counts) {
      assertThat(count).isBetween(1_000 - 137, 1_000 + 137);
    }
  }

  @Test
  void aFileThatCannotBeUsedIsOneSentence() throws Exception {
    assertRefused("", "is empty; write a line of names, and a line for each user below it");
    assertRefused(
        "id\n",
        "has no line below its names; write a line of names, and a line for each user below it");
    assertRefused(
        "id,name\n1,Ann\n2\n", "has 1 values in line 3, must have 2: id, name; correct the line");
    assertRefused("id\n\"1\n", "has a quote \" that is not closed; close it");
    assertRefused("id,id\n1,2\n", "has the name \"id\" twice; rename one of them");
    assertRefused(
        "id,a.b\n1,2\n",
        "has the name \"a.b\" in its first line, which #{...} cannot name; use letters, digits, _"
            + " and -");
  }

  @Test
  void aLineIsNamedByItsNumberInTheFileAlsoBehindAValueOfSeveralLines() throws Exception {
    assertRefused(
        "id,name\n1,\"a\nb\"\n\n2\n",
        "has 1 values in line 5, must have 2: id, name; correct the line");
  }

  @Test
  void aFileThatIsNotThereOrNotTextIsOneSentence() throws Exception {
    WrongParameter missing =
        catchThrowableOfType(
            WrongParameter.class,
            () -> CsvFeed.read(new Feed("no.csv", Feed.Order.CIRCULAR), folder));
    assertThat(missing)
        .hasMessage(
            "no.csv, the feed of load.requests in verdict.yml, does not exist; its path is relative"
                + " to the folder of verdict.yml; correct it");
    Files.write(folder.resolve("users.csv"), "id\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    WrongParameter latin =
        catchThrowableOfType(
            WrongParameter.class,
            () -> CsvFeed.read(new Feed("users.csv", Feed.Order.CIRCULAR), folder));
    assertThat(latin).hasMessageEndingWith("verdict.yml, is not text in UTF-8; save it as that");
    assertThat(List.of(missing.exitCode(), latin.exitCode())).containsOnly(65);
  }

  private void assertRefused(String text, String why) {
    assertThat(catchThrowableOfType(WrongParameter.class, () -> feed(text)))
        .hasMessage("users.csv, the feed of load.requests in verdict.yml, " + why)
        .extracting(WrongParameter::exitCode)
        .isEqualTo(65);
  }

  private CsvFeed feed(String text) throws IOException, WrongParameter {
    return feed(text, Feed.Order.CIRCULAR);
  }

  private CsvFeed feed(String text, Feed.Order order) throws IOException, WrongParameter {
    Files.writeString(folder.resolve("users.csv"), text);
    return CsvFeed.read(new Feed("users.csv", order), folder);
  }
}
