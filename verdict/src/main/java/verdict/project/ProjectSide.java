package verdict.project;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import verdict.file.Spelling;

/**
 * One side of a project, with everything filled in.
 *
 * @param start absent: it runs elsewhere
 * @param ready absent: when its first URL answers anything
 */
public record ProjectSide(
    Optional<Command> start, Addresses addresses, Optional<Ready> ready, Metrics metrics) {

  /**
   * Fills in what a project says.
   *
   * @param values what {@code ${...}} stand for
   * @param options of this side, by name
   * @param settings of this side, by name
   * @throws IllegalArgumentException for a placeholder or an option that there is not; its message
   *     names the field and is for the user
   */
  public static ProjectSide of(
      Project project,
      Placeholders values,
      Map<String, String> options,
      Map<String, String> settings) {
    Addresses addresses = project.addresses().map(filling("url", values));
    String entry = String.valueOf(addresses.urls().get(addresses.entry()));
    Placeholders all = values.with(Placeholders.URL, entry);
    return new ProjectSide(
        project.start().map(start -> start(project, start, all, options, settings)),
        addresses,
        project.ready().map(at -> at.map(filling("ready", all))),
        project.metrics().orElse(Metrics.NONE).map(filling("metrics", all)));
  }

  private static Command start(
      Project project,
      Command start,
      Placeholders values,
      Map<String, String> options,
      Map<String, String> settings) {
    Command whole = start.map(filling("start", values));
    for (Map.Entry<String, String> option : options.entrySet()) {
      Placeholders its = values.with(Project.VALUE, option.getValue());
      String field = "options." + option.getKey();
      whole = whole.with(argument(project, option.getKey()).map(filling(field, its)));
    }
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      Placeholders its =
          values.with(Project.NAME, setting.getKey()).with(Project.VALUE, setting.getValue());
      whole = whole.with(setting(project, setting.getKey()).map(filling("setting", its)));
    }
    return whole;
  }

  private static Command argument(Project project, String option) {
    Command argument = project.options().get(option);
    if (argument == null) {
      throw new IllegalArgumentException(
          "options.%s is not in verdict.yml, which has %s%s"
              .formatted(
                  option,
                  project.options().isEmpty()
                      ? "no options"
                      : String.join(", ", project.options().keySet()),
                  Spelling.meant(option, project.options().keySet().stream().toList())
                      .map(near -> "; is " + near + " meant?")
                      .orElse("")));
    }
    return argument;
  }

  private static Command setting(Project project, String name) {
    return project
        .setting()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    ("the setting %s has no effect: verdict.yml does not say how start takes one; write"
                            + " for example setting: --${name}=${value}")
                        .formatted(name)));
  }

  private static UnaryOperator<String> filling(String field, Placeholders values) {
    return text -> {
      try {
        return values.fill(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("in field " + field + ", " + e.getMessage(), e);
      }
    };
  }
}
