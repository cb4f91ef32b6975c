package verdict.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import verdict.collect.DuetPlan;

/** A plan that is resumed: its options can be repeated, but not changed. */
record Resumed(CommandSpec spec) {
  /**
   * Refuses an option that differs.
   *
   * @param given absent when the option was not
   */
  void require(String option, @Nullable Object given, Object planned) {
    if (given != null && !given.equals(planned)) {
      throw new ParameterException(
          spec.commandLine(),
          "%s must be %s as when this was started, was %s; leave it out to continue, or leave --resume"
                  .formatted(option, planned, given)
              + " out to start over");
    }
  }

  /** Refuses the folder of the other command. */
  void requirePurpose(DuetPlan plan, DuetPlan.Purpose purpose) {
    if (plan.purpose() != purpose) {
      String other = plan.purpose().name().toLowerCase(Locale.ROOT);
      throw new ParameterException(
          spec.commandLine(),
          plan.id() + " was started by " + ProgramName.command(other) + "; resume it with that");
    }
  }
}
