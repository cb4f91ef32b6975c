package verdict.report;

import java.util.List;
import java.util.OptionalDouble;
import verdict.judgement.Gate;
import verdict.judgement.Gates;
import verdict.sample.Unit;

/** A gate that was on, with its margin, in JSON (docs/answers.schema.json). */
record GateShape(Gate gate, double margin, OptionalDouble floor, Unit unit) {
  static List<GateShape> of(Gates gates) {
    return gates.margins().entrySet().stream()
        .map(
            of ->
                new GateShape(
                    of.getKey(),
                    of.getValue().share(),
                    of.getValue().floor(),
                    of.getKey().metric().unit()))
        .toList();
  }
}
