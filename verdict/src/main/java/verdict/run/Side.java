package verdict.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One side of a comparison: everything that was measured of one build.
 *
 * @param files that it was read from
 * @param campaigns how the blocks of each file were laid out, of those files that say so
 * @param blocks one or more, in the order in which they were measured
 * @param givenLabel what a user calls it now; absent where it has the name that it was measured
 *     with
 */
public record Side(
    List<Path> files, List<Campaign> campaigns, List<Block> blocks, Optional<String> givenLabel) {
  public Side {
    files = List.copyOf(files);
    campaigns = List.copyOf(campaigns);
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a side has one block or more");
    }
  }

  public Side(List<Path> files, List<Campaign> campaigns, List<Block> blocks) {
    this(files, campaigns, blocks, Optional.empty());
  }

  public Side(List<Path> files, Optional<Campaign> campaign, List<Block> blocks) {
    this(files, campaign.stream().toList(), blocks);
  }

  /** The same with the name that a user gives it. */
  public Side labelled(String label) {
    return new Side(files, campaigns, blocks, Optional.of(label));
  }

  /** Runs that were measured by us, one after another. */
  public static Side of(List<Path> folders, List<Measurement> runs) {
    return of(folders, Optional.empty(), runs);
  }

  /** Blocks that were measured by us. */
  public static Side of(List<Path> files, Optional<Campaign> campaign, List<Measurement> blocks) {
    return new Side(files, campaign, blocks.stream().map(Block::of).toList());
  }

  /** How all its blocks were laid out; absent where nobody did, and for several files. */
  public Optional<Campaign> campaign() {
    return files.size() == 1 ? campaigns.stream().findFirst() : Optional.empty();
  }

  /** What its first block says of itself; absent for results that Verdict did not measure. */
  public Optional<RunDescription> run() {
    return blocks.get(0).run();
  }

  /** What people call it; absent when nobody named it. */
  public Optional<String> label() {
    return givenLabel.or(() -> run().flatMap(RunDescription::label));
  }
}
