package verdict.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import verdict.judgement.Gates;
import verdict.judgement.RoundsNeeded;
import verdict.run.Looks;

/** Refuses rounds that take their time and could not decide, before any is run. */
final class EnoughRounds {
  private EnoughRounds() {}

  /**
   * One round is no comparison but a trial of the whole way, and whoever asks for it knows that.
   *
   * @throws ParameterException when no look could call anything a change
   */
  static void require(CommandSpec spec, Looks looks, Gates gates) {
    RoundsNeeded needed = RoundsNeeded.of(looks, gates);
    if (looks.last() > 1 && !needed.isMet()) {
      throw new ParameterException(
          spec.commandLine(),
          "--rounds %s cannot call anything an improvement or a regression: with %d gates that takes at"
                  .formatted(looks.rounds(), gates.margins().size())
              + " least %d rounds%s; give that many, or 1 for a trial that decides nothing"
                  .formatted(
                      needed.inOneLook(),
                      looks.taken().size() == 1
                          ? ""
                          : " in one look, %d at the last of these looks"
                              .formatted(needed.atLastLook())));
    }
  }
}
