package verdict.run.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.ReadProgress;
import verdict.file.Unpacking;
import verdict.file.UnreadableInput;
import verdict.testing.Archives;

/** How much of an archive is unpacked. */
class UnpackingTest {
  @TempDir Path folder;

  private List<Path> archives(Map<String, byte[]> entries) throws IOException {
    return List.of(
        Archives.zip(folder.resolve("a.zip"), entries),
        Archives.tarGz(folder.resolve("a.tar.gz"), entries));
  }

  @Test
  void moreBytesThanAreAllowedAreNotUnpacked() throws IOException {
    for (Path archive : archives(Map.of("simulation.log", new byte[3 << 20]))) { // packed, 3 KiB
      assertThat(Files.size(archive)).isLessThan(10_000);
      Unpacking.Limits limits = new Unpacking.Limits(10, 2 << 20);
      assertThatThrownBy(() -> Archive.open(archive, limits, ReadProgress.NONE))
          .isInstanceOf(UnreadableInput.class)
          .hasMessageStartingWith(archive + " holds more than 2 MiB, unpacked; expected ");
    }
  }

  @Test
  void moreEntriesThanAreAllowedAreNotUnpacked() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    for (int i = 0; i < 11; i++) {
      entries.put(i + ".txt", new byte[1]);
    }
    for (Path archive : archives(entries)) {
      Unpacking.Limits limits = new Unpacking.Limits(10, 2 << 20);
      assertThatThrownBy(() -> Archive.open(archive, limits, ReadProgress.NONE))
          .hasMessageStartingWith(archive + " has more than 10 entries; expected ");
    }
  }

  @Test
  void whatNoReaderAsksForStaysPacked() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("js/stats.json", new byte[] {'{'});
    entries.put("js/highcharts.js", new byte[100]);
    entries.put("._simulation.log", new byte[100]);
    for (Path path : archives(entries)) {
      try (Archive archive = Archive.open(path, ReadProgress.NONE).orElseThrow()) {
        ResultsFolder found = archive.find();
        assertThat(found.kind()).isEqualTo(ResultsFolder.Kind.FILE);
        assertThat(archive.named(found.files().get(0))).hasToString(path + ": js/stats.json");
      }
    }
  }
}
