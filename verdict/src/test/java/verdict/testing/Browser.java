package verdict.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** The Chromium of this machine, without a window. */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final int WIDTH = 1_200;
  private static final int MOST_HEIGHT = 8_000;

  // It warns that it knows older Chromiums only, and does all that is asked for. Held, or it is
  // lost.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it; without one, the test is skipped, but never in CI, whose script installs it. */
  public static Browser open() {
    boolean isThere = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    assumeTrue(
        isThere || System.getenv("CI") != null,
        "no Chromium: apt-get install chromium chromium-driver, or .ci/run, which does it");
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  /** Shows a page in light colours, as wide as a desk has it. */
  public void show(Path page) {
    logs(LogType.BROWSER); // of the page before
    logs(LogType.PERFORMANCE);
    colourScheme("light");
    width(WIDTH);
    driver.get(page.toAbsolutePath().toUri().toString());
  }

  public void colourScheme(String scheme) {
    media("screen", scheme);
  }

  /** Lays the page out as for a printer, with all parts open, on so many CSS pixels. */
  public void onPaper(int pixels) {
    run("dispatchEvent(new Event('beforeprint'))");
    media("print", "light");
    width(pixels);
  }

  private void media(String media, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Presses the key that goes to the next element, and returns that. */
  public WebElement tab() {
    driver.switchTo().activeElement().sendKeys(Keys.TAB);
    return driver.switchTo().activeElement();
  }

  /** Sets the width of the page, in CSS pixels. */
  public void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the page or the browser complained of. */
  public List<String> consoleErrors() {
    return logs(LogType.BROWSER).stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What was asked for beside the page itself. */
  public List<String> requestsOutside() {
    return logs(LogType.PERFORMANCE).stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .filter(message -> !message.contains("\"url\":\"file:"))
        .toList();
  }

  private List<LogEntry> logs(String type) {
    return driver.manage().logs().get(type).getAll();
  }

  public List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  public void run(String script) {
    driver.executeScript(script);
  }

  public String text(String expression) {
    return String.valueOf(driver.executeScript("return " + expression));
  }

  public long number(String expression) {
    return Long.parseLong(text(expression));
  }

  /** Prints the page, and leaves what would be on paper. */
  public void print(String name) throws IOException {
    String pdf = driver.print(new PrintOptions()).getContent();
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".pdf"), Base64.getDecoder().decode(pdf));
  }

  /** Leaves a picture of the whole page. */
  public void screenshot(String name) throws IOException {
    long width = number("innerWidth");
    long height = Math.min(MOST_HEIGHT, number("document.documentElement.scrollHeight"));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    byte[] picture = driver.getScreenshotAs(OutputType.BYTES);
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), picture);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
