package verdict.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import verdict.file.PercentEncoding;
import verdict.report.HtmlRenderer.Link;

/** Gatling's own reports of the runs that a page of ours is about, as far as they are there. */
final class GatlingReports {
  private static final String PAGE = "index.html";

  private GatlingReports() {}

  /**
   * Links to them.
   *
   * @param page of ours, which they are addressed from
   * @param results that it is about: folders of runs, folders of Gatling's, or files in them
   */
  static List<Link> beside(Path page, List<Path> results) {
    List<Link> links = new ArrayList<>();
    Path from = parent(page);
    for (Path of : results) {
      Path folder = Files.isDirectory(of) ? of.toAbsolutePath().normalize() : parent(of);
      for (Path gatlings : List.of(folder.resolve("gatling"), folder)) {
        Path report = gatlings.resolve(PAGE);
        // On another drive there is no way from one to the other.
        if (isReport(gatlings) && Objects.equals(from.getRoot(), report.getRoot())) {
          links.add(new Link(words(from, folder), address(from, report)));
        }
      }
    }
    return links.stream().distinct().toList();
  }

  /** Not any page: ours may be called so, too. */
  private static boolean isReport(Path folder) {
    return Files.isRegularFile(folder.resolve(PAGE)) && Files.isDirectory(folder.resolve("js"));
  }

  private static String words(Path from, Path folder) {
    Path way = from.relativize(folder);
    return way.toString().isEmpty() ? String.valueOf(folder.getFileName()) : way.toString();
  }

  private static Path parent(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent;
  }

  private static String address(Path from, Path report) {
    List<String> names = new ArrayList<>();
    from.relativize(report).forEach(name -> names.add(encoded(name)));
    return String.join("/", names);
  }

  // A colon in the first name would end a scheme.
  private static String encoded(Path name) {
    return PercentEncoding.encode(name.toString()).replace(":", "%3A");
  }
}
