package verdict.command;

import java.util.List;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import verdict.judgement.Gates;

/** The gates that were given as options. */
record GivenGates(CommandSpec spec, List<GateConverter.Given> given) {
  /** In place of those that hold otherwise; refuses what cannot be together. */
  Gates over(Gates otherwise) {
    TreeMap<String, String> texts = new TreeMap<>();
    for (GateConverter.Given gate : given) {
      if (texts.put(gate.key(), gate.margin()) != null) {
        throw usage("--gate " + gate.key() + " is given twice; give it once");
      }
    }
    try {
      return otherwise.with(texts);
    } catch (IllegalArgumentException e) {
      throw usage("--gate: " + e.getMessage());
    }
  }

  /** Refuses gates where nothing is compared. */
  void requireBaseline(boolean isCompared) {
    if (!isCompared && !given.isEmpty()) {
      throw usage("--gate has no effect without a baseline; add --baseline FILE");
    }
  }

  /** Refuses gates that differ from those of a plan. */
  void requireSame(Gates plan) {
    Gates asked = over(plan);
    new Resumed(spec).require("--gate", asked.differenceFrom(plan), plan.differenceFrom(asked));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
