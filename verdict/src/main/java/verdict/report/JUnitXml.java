package verdict.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import verdict.analysis.AcceptanceText;
import verdict.analysis.ChangeText;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.FailureText;
import verdict.analysis.GateText;
import verdict.analysis.LoadAnalysis;
import verdict.analysis.ObjectiveText;
import verdict.analysis.RunAnalysis;
import verdict.judgement.Acceptance;
import verdict.judgement.Gate;
import verdict.judgement.Invalidity;
import verdict.judgement.JudgedChange;
import verdict.judgement.ObjectiveOutcome;

/**
 * An answer as JUnit XML, which CI servers show: a test case for each figure of the gate and each
 * objective. Regressed and missed are failures, inconclusive is skipped, invalid is an error.
 */
public final class JUnitXml {
  /** What became of a case. */
  private enum Outcome {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED
  }

  private record Case(String group, String name, Outcome outcome, String message) {}

  private JUnitXml() {}

  public static String render(ComparisonAnalysis report) {
    return render(report.title(), cases(report));
  }

  /** Runs of one build, compared with nothing. */
  public static String render(List<RunAnalysis> runs) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      RunAnalysis run = runs.get(i);
      String group = "run " + (i + 1);
      invalidities(group, run.invalidities(), cases);
      run.objectives().forEach(of -> cases.add(objective(group, of, run.isValid())));
    }
    return render(runs.get(0).title(), cases);
  }

  private static String render(String title, List<Case> cases) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeStartElement("testsuite");
      attribute(xml, "name", title);
      attribute(xml, "tests", String.valueOf(cases.size()));
      attribute(xml, "failures", count(cases, Outcome.FAILURE));
      attribute(xml, "errors", count(cases, Outcome.ERROR));
      attribute(xml, "skipped", count(cases, Outcome.SKIPPED));
      for (Case each : cases) {
        write(xml, each);
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // it writes into memory
    }
    return text + "\n";
  }

  private static List<Case> cases(ComparisonAnalysis report) {
    List<Case> cases = new ArrayList<>();
    invalidities("validity", report.invalidities(), cases);
    boolean isValid = report.isValid();
    for (LoadAnalysis load : report.loads()) {
      String group = "at " + load.name();
      for (JudgedChange judged : load.gate()) {
        String message =
            "%s: %s [%s], margin %s"
                    .formatted(
                        ChangeText.finding(judged.finding()),
                        ChangeText.estimate(judged),
                        load.interval(judged),
                        ChangeText.margin(judged))
                + judged.gate().map(gate -> accepted(load, gate)).orElse("");
        cases.add(
            new Case(
                group,
                ChangeText.name(judged.change().key()),
                outcome(judged.finding(), isValid),
                message));
      }
      for (Gate gate : load.gatesWithoutFigure()) {
        String message = "not judged: not every block of both sides has it";
        cases.add(new Case(group, GateText.name(gate), Outcome.SKIPPED, message));
      }
      load.failures()
          .ifPresent(
              of ->
                  cases.add(
                      new Case(
                          group,
                          "failures",
                          outcome(Optional.of(of.finding()), isValid),
                          FailureText.change(of) + accepted(load, Gate.FAILURES))));
      load.acceptances().stream()
          .filter(of -> !of.decides())
          .forEach(of -> accepted(group, of, isValid, cases));
      load.objectives().forEach(objective -> cases.add(objective(group, objective, isValid)));
    }
    return cases;
  }

  /** What became of the acceptance of a figure that decides, for behind what was found of it. */
  private static String accepted(LoadAnalysis load, Gate gate) {
    return load.acceptanceOf(gate)
        .flatMap(AcceptanceText::onFirstScreen)
        .map(text -> "; " + text)
        .orElse("");
  }

  /** Of a figure that decides nothing, and so has no case of its own. */
  private static void accepted(String group, Acceptance of, boolean isValid, List<Case> into) {
    Outcome outcome =
        isValid && of.outcome() == Acceptance.Outcome.HELD ? Outcome.PASSED : Outcome.SKIPPED;
    AcceptanceText.onFirstScreen(of)
        .ifPresent(
            text ->
                into.add(new Case(group, "accepted: " + AcceptanceText.figure(of), outcome, text)));
  }

  private static void invalidities(String group, List<Invalidity> of, List<Case> into) {
    for (Invalidity each : of) {
      String message = each.found() + " " + each.cure();
      into.add(new Case(group, "it is valid: " + each.key(), Outcome.ERROR, message));
    }
  }

  // Of an invalid comparison nothing passed and nothing failed.
  private static Outcome outcome(Optional<JudgedChange.Finding> finding, boolean isValid) {
    if (!isValid || finding.isEmpty()) {
      return Outcome.SKIPPED;
    }
    return switch (finding.get()) {
      case REGRESSED -> Outcome.FAILURE;
      case INCONCLUSIVE -> Outcome.SKIPPED;
      case REGRESSION_ACCEPTED, IMPROVED, NO_CHANGE -> Outcome.PASSED;
    };
  }

  private static Case objective(String group, ObjectiveOutcome objective, boolean isValid) {
    Outcome outcome =
        switch (objective.outcome()) {
          case MET -> Outcome.PASSED;
          case MISSED -> Outcome.FAILURE;
          case NOT_KNOWN -> Outcome.SKIPPED;
        };
    return new Case(
        group,
        "objective: " + ObjectiveText.objective(objective.objective()),
        isValid ? outcome : Outcome.SKIPPED,
        ObjectiveText.objective(objective));
  }

  private static String count(List<Case> cases, Outcome outcome) {
    return String.valueOf(cases.stream().filter(c -> c.outcome == outcome).count());
  }

  private static void write(XMLStreamWriter xml, Case of) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "classname", "performance." + of.group.replace('.', ','));
    attribute(xml, "name", of.name);
    if (of.outcome == Outcome.PASSED) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(allowed(of.message));
      xml.writeEndElement();
    } else {
      xml.writeStartElement(of.outcome.name().toLowerCase(Locale.ROOT));
      attribute(xml, "message", of.message);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, allowed(value));
  }

  /** Without what XML 1.0 has no way to write. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder();
    text.codePoints()
        .map(point -> isAllowed(point) ? point : ' ')
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
