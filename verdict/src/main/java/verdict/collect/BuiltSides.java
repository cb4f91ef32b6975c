package verdict.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verdict.run.SideName;

/**
 * The two systems of a duet as they are built, together with what loads them. Nothing is built
 * before it is asked for, and the work trees are gone when this is closed.
 */
public final class BuiltSides implements AutoCloseable {
  private final ProjectFolder root;
  private final DuetPlan plan;
  private final DuetFolder folder;
  private final DuetProgress progress;
  private final Map<SideName, Path> built = new EnumMap<>(SideName.class);
  private @Nullable WorkTrees trees;
  private boolean isBuilt;

  public BuiltSides(ProjectFolder root, DuetPlan plan, DuetFolder folder, DuetProgress progress) {
    this.root = root;
    this.plan = plan;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Where each side is built; none when they are running already.
   *
   * @throws SystemUnavailable when something does not build
   * @throws RunRefused when the sources are not those of the plan any more
   */
  public Map<SideName, Path> folders()
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    if (!isBuilt) {
      new LoadGenerator(root).requireLoad();
      Refs.requireAsPlanned(root, plan);
      ToolkitBuild.refresh(root.toolkit(), folder.path().resolve("build-toolkit.log"), progress);
      if (plan.compared() != DuetPlan.Compared.TARGETS) {
        for (SideName name : SideName.values()) {
          built.put(name, build(name));
        }
      }
      isBuilt = true;
    }
    return Map.copyOf(built);
  }

  private Path build(SideName name)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    Optional<GitRef> git = plan.side(name).git();
    if (plan.compared() == DuetPlan.Compared.SETTINGS || git.isEmpty()) {
      return root.folder();
    }
    if (trees == null) {
      trees = WorkTrees.open(root, Refs.of(root), plan.id());
    }
    progress.say(
        "building the %s, %s (%s)".formatted(name.key(), git.get().ref(), git.get().shortCommit()));
    return trees.built(
        name.key(), git.get(), folder.path().resolve("build-" + name.key() + ".log"));
  }

  @Override
  public void close() {
    if (trees != null) {
      trees.close();
    }
  }
}
