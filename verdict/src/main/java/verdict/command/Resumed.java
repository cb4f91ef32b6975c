package verdict.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import verdict.collect.DuetPlan;

/** A plan that is resumed: options may be given again, but not changed. */
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
          "%s was %s when this began and is now %s; leave it out to go on, or leave --resume out to"
                  .formatted(option, planned, given)
              + " begin anew");
    }
  }

  /** Refuses the folder of the other command. */
  void requirePurpose(DuetPlan plan, DuetPlan.Purpose purpose) {
    if (plan.purpose() != purpose) {
      String other = plan.purpose().name().toLowerCase(Locale.ROOT);
      throw new ParameterException(
          spec.commandLine(),
          plan.id() + " was begun by verdict " + other + "; resume it with that");
    }
  }
}
