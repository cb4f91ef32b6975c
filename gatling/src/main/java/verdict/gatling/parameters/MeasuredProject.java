package verdict.gatling.parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import verdict.file.UnreadableInput;
import verdict.project.Project;
import verdict.project.ProjectFile;

/**
 * The project that is measured, as its {@code verdict.yml} describes it: its services and options
 * are properties, too.
 *
 * @param folder where it is built, and {@code start} runs
 */
public record MeasuredProject(Path folder, Project project) {
  private static final String TARGET_PREFIX = Parameter.TARGET.property() + ".";

  /**
   * The one of this run.
   *
   * @throws WrongParameter when its file cannot be read
   */
  public static MeasuredProject of(GivenProperties given) throws WrongParameter {
    return in(given.get(Parameter.ROOT).map(Path::of).orElse(Path.of("")).toAbsolutePath());
  }

  /**
   * Another version of it.
   *
   * @param other where that is; it is described as this is where it has no file of its own
   */
  public MeasuredProject at(Path other) throws WrongParameter {
    return read(other, folder -> ProjectFile.ofVersion(folder, project));
  }

  /** The one without a file: a service of one URL, which runs already. */
  public static MeasuredProject without(Path folder) {
    return new MeasuredProject(folder, Project.NONE);
  }

  /** The one whose file lies in a folder. */
  public static MeasuredProject in(Path folder) throws WrongParameter {
    return read(folder, of -> ProjectFile.read(of.resolve(ProjectFile.NAME)));
  }

  private static MeasuredProject read(Path folder, Function<Path, Project> reading)
      throws WrongParameter {
    try {
      return new MeasuredProject(folder, reading.apply(folder));
    } catch (UnreadableInput e) {
      throw WrongParameter.unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** The service that {@code -Dtarget} names, which the load calls first. */
  public String entry() {
    return project.addresses().entry();
  }

  /** All its services, the entry first. */
  public List<String> services() {
    return List.copyOf(project.addresses().urls().keySet());
  }

  /** Those but the entry. */
  List<String> others() {
    return services().subList(1, services().size());
  }

  /** The port of a target's host at which one of them is looked for. */
  Optional<Integer> usualPort(String service) {
    return project.usualPort(service);
  }

  /** What {@code start} can be told, by name. */
  public List<String> options() {
    return List.copyOf(project.options().keySet());
  }

  /** The property that says where one of the other services is. */
  static String targetOf(String service) {
    return TARGET_PREFIX + service;
  }

  /** All properties that there are: those of every project, and its own. */
  List<String> properties() {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      names.add(parameter.property());
    }
    others().forEach(service -> names.add(targetOf(service)));
    names.addAll(options());
    return names;
  }
}
