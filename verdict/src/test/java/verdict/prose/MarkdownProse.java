package verdict.prose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The paragraphs, headings and cells of a Markdown text. Blocks of code are left out. */
final class MarkdownProse extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final Path file;
  private final List<Prose> found = new ArrayList<>();
  private Prose.Builder current;

  private MarkdownProse(Path file) {
    this.file = file;
    this.current = new Prose.Builder(file);
  }

  static List<Prose> of(Path file, String markdown) {
    MarkdownProse prose = new MarkdownProse(file);
    PARSER.parse(markdown).accept(prose);
    return prose.found;
  }

  @Override
  public void visit(Paragraph paragraph) {
    collect(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    collect(heading);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      collect(node);
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(Text text) {
    current.add(text.getLiteral(), text.getSourceSpans().get(0).getLineIndex() + 1);
  }

  @Override
  public void visit(Code code) {
    current.add(Prose.PLACEHOLDER);
  }

  @Override
  public void visit(SoftLineBreak end) {
    current.add(" ");
  }

  @Override
  public void visit(HardLineBreak end) {
    current.add(" ");
  }

  private void collect(Node block) {
    current = new Prose.Builder(file);
    visitChildren(block);
    found.add(current.build());
  }
}
