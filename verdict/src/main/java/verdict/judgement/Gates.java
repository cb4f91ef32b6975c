package verdict.judgement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which figures decide the verdict, and by what margins: policy, fixed before the measurement.
 *
 * @param margins of those that are on, in the order of {@link Gate}
 */
public record Gates(SortedMap<Gate, Margin> margins) {
  /** In place of a margin: it does not decide. */
  static final String OFF = "off";

  /** Where a project says nothing. */
  public static final Gates USUAL = new Gates(usual());

  public Gates {
    margins = Collections.unmodifiableSortedMap(new TreeMap<>(margins));
  }

  private static SortedMap<Gate, Margin> usual() {
    TreeMap<Gate, Margin> usual = new TreeMap<>();
    Stream.of(Gate.values())
        .filter(Gate::isUsual)
        .forEach(gate -> usual.put(gate, Margin.of(gate.usualMargin())));
    return usual;
  }

  /** Absent when it is off. */
  public Optional<Margin> margin(Gate gate) {
    return Optional.ofNullable(margins.get(gate));
  }

  /** Those that are on and compare a figure: all but failures, which are judged by their counts. */
  List<Gate> ofChanges() {
    return margins.keySet().stream().filter(gate -> gate != Gate.FAILURES).toList();
  }

  /**
   * With other margins in place of these, as people write them.
   *
   * @param texts by the keys of the gates: {@code 5%}, {@code 5%,2ms}, {@code off}
   * @throws IllegalArgumentException for what is no gate, no margin of it, or leaves no gate on;
   *     its message is for the user
   */
  public Gates with(Map<String, String> texts) {
    TreeMap<Gate, Margin> with = new TreeMap<>(margins);
    texts.forEach((key, text) -> put(Gate.of(key), text.strip(), with));
    if (with.keySet().equals(Collections.singleton(Gate.FAILURES))) {
      throw new IllegalArgumentException(
          "failures would be the only gate left; leave another one on, such as mean");
    }
    return new Gates(with);
  }

  private static void put(Gate gate, String text, SortedMap<Gate, Margin> into) {
    if (!text.equalsIgnoreCase(OFF)) {
      into.put(gate, MarginText.read(gate, text));
    } else if (gate == Gate.FAILURES) {
      throw new IllegalArgumentException(
          "failures cannot be off: requests that fail fast would look like a gain; try 1pp");
    } else {
      into.remove(gate);
    }
  }

  /** What differs from others, as {@link #with} takes it. */
  public SortedMap<String, String> differenceFrom(Gates others) {
    TreeMap<String, String> texts = new TreeMap<>();
    for (Gate gate : Gate.values()) {
      if (!margin(gate).equals(others.margin(gate))) {
        texts.put(gate.key(), text(gate));
      }
    }
    return texts;
  }

  private String text(Gate gate) {
    return margin(gate).map(margin -> MarginText.of(gate, margin)).orElse(OFF);
  }

  /** How a plan records them: all of it, for a later version may have other usual margins. */
  public Optional<SortedMap<String, String>> recorded() {
    if (equals(USUAL)) {
      return Optional.empty();
    }
    TreeMap<String, String> texts = new TreeMap<>();
    for (Gate gate : Gate.values()) {
      if (gate.isUsual() || margin(gate).isPresent()) {
        texts.put(gate.key(), text(gate));
      }
    }
    return Optional.of(texts);
  }

  /** As options of the command line; none of what is as usual. */
  public List<String> options() {
    List<String> words = new ArrayList<>();
    differenceFrom(USUAL).forEach((key, text) -> words.addAll(List.of("--gate", key + "=" + text)));
    return words;
  }
}
