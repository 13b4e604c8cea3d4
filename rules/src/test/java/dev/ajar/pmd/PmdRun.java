package dev.ajar.pmd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.document.FileCollector;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.properties.PropertyDescriptor;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.reporting.RuleViolation;

/**
 * A run of PMD.
 *
 * @param cache the file of its incremental cache, if it uses it
 * @param ruleset its ruleset on the class path
 * @param properties properties of all rules, {@code name=value}
 */
record PmdRun(Optional<Path> cache, String ruleset, List<String> properties) {

  static final PmdRun PLAIN = new PmdRun(Optional.empty(), "rulesets/ajar.xml", List.of());

  PmdRun with(String... others) {
    return new PmdRun(cache, ruleset, List.of(others));
  }

  PmdRun cachedIn(Path file) {
    return new PmdRun(Optional.of(file), ruleset, properties);
  }

  PmdRun by(String other) {
    return new PmdRun(cache, other, properties);
  }

  Report over(Path... directories) {
    return run(
        files -> {
          for (Path directory : directories) {
            javaFiles(directory).forEach(files::addFile);
          }
        });
  }

  Report overText(String path, String text) {
    return run(files -> files.addSourceFile(FileId.fromPathLikeString(path), text));
  }

  private Report run(Consumer<FileCollector> what) {
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setThreads(2);
    cache.ifPresentOrElse(
        file -> configuration.setAnalysisCacheLocation(file.toString()),
        () -> configuration.setIgnoreIncrementalAnalysis(true));
    try (PmdAnalysis pmd = PmdAnalysis.create(configuration)) {
      RuleSet rules = pmd.newRuleSetLoader().loadFromResource(ruleset);
      rules.getRules().forEach(this::configure);
      pmd.addRuleSet(rules);
      what.accept(pmd.files());
      return pmd.performAnalysisAndCollectReport();
    }
  }

  private void configure(Rule rule) {
    for (String property : properties) {
      int equals = property.indexOf('=');
      set(rule, property.substring(0, equals), property.substring(equals + 1));
    }
  }

  @SuppressWarnings("unchecked")
  private static void set(Rule rule, String name, String value) {
    rule.setProperty((PropertyDescriptor<String>) rule.getPropertyDescriptor(name), value);
  }

  private static List<Path> javaFiles(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code UserController.java:12 AccountEnumeration}, sorted. */
  static List<String> found(Report report) {
    return report.getViolations().stream().map(PmdRun::text).sorted().toList();
  }

  static List<String> errors(Report report) {
    return report.getProcessingErrors().stream()
        .map(each -> String.valueOf(each.getError().getMessage()).split("\n")[0])
        .sorted()
        .toList();
  }

  private static String text(RuleViolation violation) {
    return violation.getFileId().getFileName()
        + ":"
        + violation.getBeginLine()
        + " "
        + violation.getRule().getName();
  }
}
