package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.testing.Program;

/** Whatever is wrong with a command line: one sentence that says what is allowed, exit code 64. */
class UsageSentenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compare --foo a b | unknown option --foo",
        "duet --roundz 3 | unknown option --roundz; similar: --rounds",
        "duet --duration-of-block=20s | --duration-of-block is now --block-duration; use that name",
        "calibrate --duration-of-block 20s"
            + " | --duration-of-block is now --block-duration; use that name",
        "duet --bottleneck-baseline x"
            + " | --bottleneck-baseline is now --baseline-bottleneck; use that name",
        "frob | unknown command \"frob\"; known: collect, compare, duet, calibrate, report, inspect,"
            + " merge, history, init, check",
        "compare a b c | unexpected argument \"c\"; compare takes BASELINE and CANDIDATE",
        "duet x | unexpected argument \"x\"; duet takes options only",
        "duet --rps | --rps needs a value: --rps N",
        "calibrate --rounds many | --rounds must be a whole number, was \"many\"",
        "duet --rounds many | --rounds must be a whole number from 1 to 500, was many; or several that rise, such as 8,12,16",
        "duet --rounds 12,8 | --rounds must be a whole number from 1 to 500, was 12,8; or several that rise, such as 8,12,16",
        "duet --rounds 8,501 | --rounds must be a whole number from 1 to 500, was 8,501; or several that rise, such as 8,12,16",
        "duet --rps 0"
            + " | --rps must be a number of requests per second in (0, 100000], was \"0\"; try 50",
        "duet --rps 1 --rps 2 | --rps is given twice; give it once",
        "duet --set-baseline a | --set-baseline must be K=V, was \"a\"",
        "collect --duration 0s | --duration must be a whole number above 0 followed by s, m or h, was"
            + " \"0s\"; try 60s",
        "collect --warm-up 3 | --warm-up must be 0s, or a whole number above 0 followed by s, m or h,"
            + " was \"3\"; try 60s",
        "compare a b --gate queries"
            + " | --gate must be a gate and its margin, was \"queries\"; try --gate mean=3%",
        "compare a b --gate speed=3% | --gate \"speed\" is no gate; known: mean, p95, failures, cpu,"
            + " achieved, queries, calls, allocated, response-bytes",
        "duet --gate mean=5 | --gate mean must be above 0 % and up to 100 %, with or without a floor"
            + " after a comma, or off; was \"5\"; try 5% or 5%,2ms",
        "duet --gate failures=off | --gate failures cannot be off: requests that fail fast would look"
            + " like a gain; try 1pp",
        "report a --gate mean=5% | --gate has no effect without a baseline; add --baseline FILE",
        "collect --gate mean=5% | --gate has no effect without a baseline; add --baseline FILE",
        "inspect a --stats-json-bounds 3 | --stats-json-bounds must be two numbers of milliseconds"
            + " above 0, the lower one first, such as 800,1200; was \"3\"",
        "merge a --output b | RESULTS is missing: give at least 2, each the results of one load"
            + " generator, in any format that inspect reads",
        "merge a b | --output DIR is missing: folder to write into; created if missing",
        "report | RUN is missing: folder of a run, in reports/runs/, or its measurement.json",
      })
  void saysWhatWasGivenWhatIsAllowedAndWhereTheHelpIs(String command, String sentence) {
    Program program = Program.run((Object[]) command.split(" "));
    String name = command.replaceFirst(" .*", "");
    assertThat(program.err())
        .isEqualTo(
            "verdict: %s; see: scripts/verdict%s --help\n"
                .formatted(sentence, name.equals("frob") ? "" : " " + name));
    assertThat(program.out()).isEmpty();
    assertThat(program.code()).isEqualTo(ExitCode.WRONG_USAGE);
  }
}
