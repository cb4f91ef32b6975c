package verdict.testing;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a parser of GitHub's Markdown reads from the tables of a text, as rows of cells. */
public final class MarkdownTables {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private MarkdownTables() {}

  /** All, from the top, each with its headings as its first row. */
  public static List<List<List<String>>> of(String markdown) {
    List<List<List<String>>> tables = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomBlock block) {
                if (block instanceof TableBlock) {
                  tables.add(new ArrayList<>());
                }
                visitChildren(block);
              }

              @Override
              public void visit(CustomNode node) {
                List<List<String>> table = tables.get(tables.size() - 1);
                if (node instanceof TableRow) {
                  table.add(new ArrayList<>());
                } else if (node instanceof TableCell) {
                  table.get(table.size() - 1).add(text(node));
                  return;
                }
                visitChildren(node);
              }
            });
    return tables;
  }

  /** Without the marks that break up what GitHub would make a link of. */
  private static String text(Node cell) {
    StringBuilder text = new StringBuilder();
    cell.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString().replace("\u200b", "");
  }
}
