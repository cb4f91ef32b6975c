package verdict.prose;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The strings and comments of a Java source, as the compiler's own parser finds them. */
final class JavaProse extends TreeScanner<Void, Void> {
  /** A block comment, or line comments that follow each other. */
  private static final Pattern COMMENT =
      Pattern.compile("/\\*(?<block>.*?)\\*/|//[^\n]*(?:\n *//[^\n]*)*", Pattern.DOTALL);

  private static final Pattern MARGIN = Pattern.compile("(?m)^ *(//|\\*)");

  /** Code, links, tags and the names of parameters: none of them is English. */
  private static final Pattern NOT_ENGLISH =
      Pattern.compile(
          "\\{@[^{}]*\\}|<[^<>\n]+>|(?m:^ *@(param|throws|see) +\\S+)|@(return|param|throws)");

  /** Conversions of a format, and options of a command. */
  private static final Pattern CODE_IN_STRING =
      Pattern.compile("%(\\d+\\$)?[-#+ 0,(]*\\d*(\\.\\d+)?[a-zA-Z]|(?<= )--?[a-z][-a-z]*");

  private final Path file;
  private final String source;
  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final char[] outsideOfLiterals;
  private final List<Prose> found = new ArrayList<>();

  private JavaProse(Path file, String source, CompilationUnitTree unit, SourcePositions positions) {
    this.file = file;
    this.source = source;
    this.unit = unit;
    this.positions = positions;
    this.outsideOfLiterals = source.toCharArray();
  }

  /**
   * @param files relative to the root; parsed at once, for a parser a file takes a minute
   */
  static List<Prose> of(Path root, List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Prose> found = new ArrayList<>();
    try (StandardJavaFileManager sources = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<Path> paths = files.stream().map(root::resolve).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  sources,
                  null,
                  List.of("-proc:none"),
                  null,
                  sources.getJavaFileObjectsFromPaths(paths));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        Path file = root.relativize(Path.of(unit.getSourceFile().toUri()));
        String source = unit.getSourceFile().getCharContent(true).toString();
        JavaProse prose = new JavaProse(file, source, unit, positions);
        prose.scan(unit, null);
        prose.comments();
        found.addAll(prose.found);
      }
    }
    return found;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    strings(literal);
    return null;
  }

  /** A concatenation is one text, in which what is no literal is a placeholder. */
  @Override
  public Void visitBinary(BinaryTree binary, Void nothing) {
    if (binary.getKind() != Tree.Kind.PLUS) {
      return super.visitBinary(binary, nothing);
    }
    strings(binary);
    return null;
  }

  private void strings(ExpressionTree expression) {
    Prose.Builder text = new Prose.Builder(file);
    join(expression, text);
    add(text.build());
  }

  /** A single word is a key or a name. */
  private void add(Prose prose) {
    if (prose.text().strip().contains(" ")) {
      found.add(prose);
    }
  }

  private void join(ExpressionTree part, Prose.Builder text) {
    if (part instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
      join(binary.getLeftOperand(), text);
      join(binary.getRightOperand(), text);
    } else if (part instanceof LiteralTree literal) {
      erase(literal);
      if (literal.getValue() instanceof String value) {
        text.add(CODE_IN_STRING.matcher(value).replaceAll(Prose.PLACEHOLDER), lineOf(literal));
      } else {
        text.add(Prose.PLACEHOLDER);
      }
    } else if (part instanceof ParenthesizedTree inner
        && inner.getExpression() instanceof BinaryTree binary
        && binary.getKind() == Tree.Kind.PLUS) {
      join(binary, text);
    } else {
      text.add(Prose.PLACEHOLDER);
      scan(part, null);
    }
  }

  private void comments() {
    Matcher comments = COMMENT.matcher(new String(outsideOfLiterals));
    LineMap lines = unit.getLineMap();
    while (comments.find()) {
      String words = comments.group("block");
      words = MARGIN.matcher(words == null ? comments.group() : words).replaceAll("");
      words = NOT_ENGLISH.matcher(words).replaceAll(Prose.PLACEHOLDER);
      int line = (int) lines.getLineNumber(comments.start());
      add(new Prose.Builder(file).add(words, line).build());
    }
  }

  private int lineOf(Tree tree) {
    return (int) unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
  }

  /** So that no comment is seen in a string. */
  private void erase(Tree literal) {
    int start = (int) positions.getStartPosition(unit, literal);
    int end = (int) positions.getEndPosition(unit, literal);
    for (int at = start; at < end; at++) {
      if (source.charAt(at) != '\n') {
        outsideOfLiterals[at] = ' ';
      }
    }
  }
}
