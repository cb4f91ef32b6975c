package verdict.gatling.sut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScrapeTest {
  @Test
  void addsTheCpuTimeOfAllServices() {
    Scrape scrape =
        new Scrape(
            new TreeMap<>(
                Map.of(
                    "heroes", "# HELP x\nprocess_cpu_time_ns_total 1.5E9\nother 1\n",
                    "fights", "process_cpu_time_ns_total{a=\"b c\"} 5.0E8 1764000000\n",
                    "locations", "other 3\n")));
    assertThat(scrape.cpuSeconds()).hasValue(2.0);
  }

  @Test
  void knowsNoneWhenNoneTells() {
    assertThat(new Scrape(new TreeMap<>(Map.of("heroes", "other 3\n"))).cpuSeconds()).isEmpty();
  }

  @Test
  void cpuTimeBetweenTwoScrapesIsOfTheSameServicesOrNotKnown() {
    Scrape first = new Scrape(new TreeMap<>(Map.of("heroes", cpu(1), "fights", cpu(2))));
    Scrape second = new Scrape(new TreeMap<>(Map.of("heroes", cpu(2), "fights", cpu(4))));
    assertThat(second.cpuSecondsSince(first)).hasValue(3.0);
    assertThat(new Scrape(new TreeMap<>(Map.of("fights", cpu(4)))).cpuSecondsSince(first))
        .isEmpty();
  }

  @Test
  void knowsInWhichServiceTheCompilersWorkedLongest() {
    Scrape first = new Scrape(new TreeMap<>(Map.of("heroes", jit(100), "fights", jit(200))));
    Scrape second = new Scrape(new TreeMap<>(Map.of("heroes", jit(400), "fights", jit(250))));
    assertThat(second.longestCompilingSecondsSince(first)).hasValue(0.3);
    assertThat(
            new Scrape(new TreeMap<>(Map.of("fights", cpu(4)))).longestCompilingSecondsSince(first))
        .isEmpty();
  }

  private static String jit(int millis) {
    return "jvm_compilation_time_ms_total{compiler=\"HotSpot 64-Bit Tiered Compilers\"} "
        + millis
        + ".0\n";
  }

  private static String cpu(int seconds) {
    return "process_cpu_time_ns_total " + seconds + "E9\n";
  }
}
