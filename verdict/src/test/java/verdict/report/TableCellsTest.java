package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

/** What is put into a cell is what a parser of GitHub's Markdown reads from it, and text alone. */
class TableCellsTest {
  private static final List<Integer> SIGNS =
      "\\`*_[]|~$<>&@#!(){}\"'/:;=-+.1\u200b\u202e\u2028\u00a0".codePoints().boxed().toList();

  private static final List<String> LINKED =
      List.of(
          "www.", "https://", "ftp://", "GH-1", "<!--", "</td>", "&lt;", "&#35;", "```", "\r\n");

  /**
   * Of addresses, too; an e-mail address is broken up by a mark that this library takes for text.
   */
  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  AutolinkExtension.builder()
                      .linkTypes(AutolinkType.URL, AutolinkType.WWW)
                      .build()))
          .build();

  @SeededTest
  void aCellIsReadAsItWasWritten(Draws draws) {
    check(String.join("", draws.list(0, 255, () -> piece(draws))));
  }

  /** Anything that a Java string can hold, and often what Markdown, HTML or GitHub act on. */
  private static String piece(Draws draws) {
    return switch (draws.frequency(4, 4, 2, 2, 1, 2, 1)) {
      case 0 -> Character.toString(draws.between('a', 'e'));
      case 1 -> Character.toString(draws.oneOf(SIGNS));
      case 2 -> draws.oneOf(LINKED);
      case 3 -> Character.toString(draws.spread(0, Character.MAX_CODE_POINT));
      case 4 -> Character.toString(draws.between(0, ' ')); // control characters and blanks
      case 5 -> String.valueOf((char) draws.between(0, Character.MAX_VALUE));
      default -> // half of a character
          String.valueOf((char) draws.between(Character.MIN_SURROGATE, Character.MAX_SURROGATE));
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ComparisonCase.HOSTILE,
        "a | b || c \\| d",
        "`code` ``x`` ```",
        "<details><summary>x</summary> <!-- y -->",
        "[link](https://example.org) ![image](x.png) <https://example.org>",
        "@team #123 org/repo#1 GH-1",
        "https://example.org www.example.org ftp://x.y me@example.org mailto:me@example.org",
        "**bold** _it_ ~~out~~ $x^2$",
        "&lt; &#35; &amp;"
      })
  void soIsAHostileOne(String name) {
    check(name);
  }

  @Test
  void whatGitHubLinksByItselfIsBrokenUp() {
    assertThat(MarkdownText.escape("GH-12 www.x.org https://x.org"))
        .isEqualTo("GH\u200b-12 www\u200b.x.org https:\u200b//x.org");
    assertThat(MarkdownText.escape("get_www.x.org éhttp://x.org"))
        .isEqualTo("get\\_www\u200b.x.org éhttp:\u200b//x.org");
    assertThat(MarkdownText.escape("a: b, 10:30, half-open")).isEqualTo("a: b, 10:30, half-open");
  }

  private static void check(String name) {
    String markdown =
        new MarkdownTable(1, List.of("name", "value")).row(name, "1").row("after", "2").markdown();
    List<TableCell> cells = cells(PARSER.parse(markdown));
    assertThat(cells).hasSize(6);
    assertThat(text(cells.get(2))).isEqualTo(shown(name));
    assertThat(text(cells.get(4))).isEqualTo("after");
  }

  /** On one line and without the marks that cannot be seen; blanks are one blank, as in HTML. */
  private static String shown(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .map(point -> MarkdownText.isInvisible(point) ? ' ' : point)
        .forEach(text::appendCodePoint);
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private static String text(TableCell cell) {
    StringBuilder text = new StringBuilder();
    for (Node part = cell.getFirstChild(); part != null; part = part.getNext()) {
      assertThat(part).isInstanceOf(Text.class); // and so no link, no code, no HTML
      text.append(((Text) part).getLiteral());
    }
    return text.toString().replace("\u200b", "").replaceAll("\\s+", " ").strip();
  }

  private static List<TableCell> cells(Node document) {
    List<TableCell> cells = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableCell cell) {
              cells.add(cell);
            }
            visitChildren(node);
          }
        });
    return cells;
  }
}
