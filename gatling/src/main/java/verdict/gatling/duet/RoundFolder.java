package verdict.gatling.duet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import verdict.file.AtomicFile;
import verdict.run.SideName;

/** The folder of one round, which holds a run folder for each side of its blocks. */
public record RoundFolder(Path path) {
  private static final String DONE = "done.json";
  private static final int SCHEMA_VERSION = 1;

  /**
   * The name of the folder of a side of a block.
   *
   * @param number from 1
   */
  public static String blockName(int number, SideName side) {
    return "block-%d-%s".formatted(number, side.key());
  }

  public Path block(int number, SideName side) {
    return path.resolve(blockName(number, side));
  }

  public Path logs(SideName side) {
    return path.resolve("logs-" + side.key());
  }

  public boolean isDone() {
    return Files.exists(path.resolve(DONE));
  }

  /** Says that the round is whole: without this file it does not count. */
  public void writeDone(RoundAsk ask) throws IOException {
    ObjectNode done = JsonNodeFactory.instance.objectNode();
    done.put("schemaVersion", SCHEMA_VERSION).put("round", ask.round());
    var blocks = done.putArray("blocks");
    List<List<SideName>> all = ask.blocks();
    for (int number = 1; number <= all.size(); number++) {
      for (SideName side : all.get(number - 1)) {
        blocks.add(blockName(number, side));
      }
    }
    AtomicFile.write(path.resolve(DONE), done + "\n");
  }
}
