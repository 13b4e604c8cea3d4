package dev.ajar.pmd;

import dev.ajar.engine.Freshness;
import dev.ajar.rule.Finding;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import net.sourceforge.pmd.lang.LanguageProcessor;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.document.FileLocation;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.java.ast.ASTBodyDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.rule.AbstractJavaRule;
import net.sourceforge.pmd.lang.rule.RuleTargetSelector;
import net.sourceforge.pmd.reporting.RuleContext;

/**
 * Tells the findings of the engine's rule of the same name in the file that PMD hands over. All
 * rules of a ruleset share one analysis of the project around that file.
 *
 * <p>PMD says that a run begins by {@code initialize} (since 7.0.0); that is when the analysis is
 * compared with the files again. PMD calls rules from several threads, each with copies of its own.
 */
public final class EngineRule extends AbstractJavaRule {

  public EngineRule() {
    definePropertyDescriptor(RuleProperties.ROOT);
    RuleProperties.settings().forEach(this::definePropertyDescriptor);
  }

  @Override
  public void initialize(LanguageProcessor languageProcessor) {
    Runs.shared().begin(languageProcessor);
  }

  @Override
  protected RuleTargetSelector buildTargetSelector() {
    return RuleTargetSelector.forTypes(ASTCompilationUnit.class);
  }

  @Override
  public void apply(Node target, RuleContext context) {
    CacheRefusal.refuse(context);
    try {
      Path file = file(target.getTextDocument());
      List<Finding> findings = findings(file);
      findings.forEach(each -> report(each, target, context));
      if (!findings.isEmpty() && !Freshness.isSaved(file, target.getTextDocument().getText())) {
        throw new CannotTell(
            file + " differs from what is saved: Ajar told what it finds in the saved file.");
      }
    } catch (CannotTell e) {
      if (Runs.shared().isNew(String.valueOf(e.getMessage()))) {
        throw e;
      }
    }
  }

  private List<Finding> findings(Path file) {
    Path root = root(file);
    if (!file.startsWith(root)) {
      return List.of();
    }
    String relative = root.relativize(file).toString().replace('\\', '/');
    return Runs.shared()
        .findings(new Project(root, RuleProperties.given(this::getProperty)), relative)
        .stream()
        .filter(each -> each.rule().equals(getName()))
        .toList();
  }

  private static Path file(TextDocument document) {
    String path = document.getFileId().getAbsolutePath();
    try {
      Path file = Path.of(path).toAbsolutePath().normalize();
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // Told below, as for any other name that is no file's.
    }
    throw new CannotTell(
        path
            + " is no file on the disk: Ajar tells nothing of it, since it judges saved projects.");
  }

  private Path root(Path file) {
    String named = getProperty(RuleProperties.ROOT);
    if (!named.isBlank()) {
      return namedRoot(named);
    }
    Path directory = file.getParent();
    return Runs.shared()
        .rootAround(directory)
        .orElseThrow(
            () ->
                new CannotTell(
                    directory
                        + " is in no project, since neither a build file nor ajar.yml is above it:"
                        + " Ajar tells nothing of its files; name the project by the property"
                        + " `root`."));
  }

  private static Path namedRoot(String named) {
    if (!Files.isDirectory(Path.of(named))) {
      throw new CannotTell(
          "There is no directory " + named + ", which the property `root` of Ajar's rules names.");
    }
    return Path.of(named).toAbsolutePath().normalize();
  }

  /** At the declaration around the place, so that its {@code @SuppressWarnings} is heard. */
  private static void report(Finding finding, Node unit, RuleContext context) {
    int line = finding.at().line();
    // The message is a MessageFormat to PMD, which would choke on `/accounts/{id}`.
    context.addViolationWithPosition(
        declarationAt(line, unit), line, line, "{0}", finding.message() + " " + finding.fix());
  }

  private static Node declarationAt(int line, Node unit) {
    return unit.descendants(ASTBodyDeclaration.class)
        .crossFindBoundaries()
        .toStream()
        .map(each -> (Node) each)
        .filter(each -> place(each).getStartLine() <= line && line <= place(each).getEndLine())
        .min(Comparator.comparingInt(each -> each.getTextRegion().getLength()))
        .orElse(unit);
  }

  /** All of it, annotations too; {@code getReportLocation} is only the name. */
  private static FileLocation place(Node node) {
    return node.getTextDocument().toLocation(node.getTextRegion());
  }
}
