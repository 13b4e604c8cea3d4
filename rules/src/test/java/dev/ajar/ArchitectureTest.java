package dev.ajar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ajar.access.Access;
import dev.ajar.access.AccessTrace;
import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.Disclosure;
import dev.ajar.disclosure.Exposure;
import dev.ajar.disclosure.Guess;
import dev.ajar.disclosure.Member;
import dev.ajar.ratelimit.RateLimit;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Severity;
import dev.ajar.rule.Threshold;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package table of docs/architecture.md. */
final class ArchitectureTest {

  private static final JavaClasses AJAR =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ajar");

  private static final DescribedPredicate<JavaClass> VERDICTS =
      JavaClass.Predicates.belongToAnyOf(
              Access.class,
              AccessTrace.class,
              Disclosure.class,
              Exposure.class,
              Guess.class,
              Member.class,
              Category.class,
              RateLimit.class)
          .as("the three verdicts");

  /** What fails a build is a setting that all hosts spell alike. */
  private static final DescribedPredicate<JavaClass> FAILURE =
      JavaClass.Predicates.belongToAnyOf(Threshold.class, Finding.class, Severity.class)
          .as("findings and the threshold");

  /** What each package may import of ours, itself aside. */
  private static final Map<String, DescribedPredicate<JavaClass>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("model", none()),
              Map.entry("source", ours("model")),
              Map.entry("framework", ours("model", "source")),
              Map.entry("access", ours("model")),
              Map.entry("disclosure", ours("model", "source")),
              Map.entry("ratelimit", ours("model")),
              Map.entry("rule", ours("model").or(VERDICTS)),
              Map.entry(
                  "engine",
                  ours(
                      "model", "source", "framework", "access", "disclosure", "ratelimit", "rule")),
              Map.entry("report", ours("engine", "rule", "model").or(VERDICTS)),
              Map.entry("cli", ours("engine", "report").or(FAILURE)),
              Map.entry("pmd", ours("engine", "model").or(FAILURE))));

  static Set<String> packages() {
    return MAY_IMPORT.keySet();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageImportsOnlyWhatItsRowAllows(String name) {
    DescribedPredicate<JavaClass> allowed =
        resideOutsideOfPackage("dev.ajar..").or(ours(name)).or(MAY_IMPORT.get(name));

    classes().that(ours(name)).should().onlyDependOnClassesThat(allowed).check(AJAR);
  }

  @Test
  void everyPackageHasARow() {
    Set<String> found =
        AJAR.stream()
            .map(each -> each.getPackageName().split("\\.")[2])
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(MAY_IMPORT.keySet(), found);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.ajar.(*)..").should().beFreeOfCycles().check(AJAR);
  }

  @Test
  void onlyWhatReadsSourceSeesSyntaxTrees() {
    noClasses()
        .that(not("source", "framework", "disclosure"))
        .should()
        .dependOnClassesThat(resideInAPackage("com.github.javaparser.."))
        .check(AJAR);
  }

  /** It parses whatever a type leads to and throws where something is missing. */
  @Test
  void nothingUsesTheSymbolSolverOfTheParser() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "com.github.javaparser.symbolsolver..", "com.github.javaparser.resolution.."))
        .check(AJAR);
  }

  @Test
  void onlySourceReadsFiles() {
    noClasses()
        .that(not("source"))
        .should()
        .callMethodWhere(
            isFilesCall(
                "readAllBytes",
                "readAllLines",
                "readString",
                "lines",
                "list",
                "walk",
                "walkFileTree",
                "find",
                "newInputStream",
                "newBufferedReader",
                "newByteChannel",
                "newDirectoryStream"))
        .orShould()
        .dependOnClassesThat(
            JavaClass.Predicates.belongToAnyOf(
                java.io.FileInputStream.class,
                java.io.FileReader.class,
                java.io.RandomAccessFile.class,
                java.util.zip.ZipFile.class))
        .check(AJAR);
  }

  @Test
  void onlyReportsAndHostsWriteFiles() {
    noClasses()
        .that(not("report", "cli"))
        .should()
        .callMethodWhere(
            isFilesCall(
                "write",
                "writeString",
                "newOutputStream",
                "newBufferedWriter",
                "createFile",
                "createDirectory",
                "createDirectories",
                "createTempFile",
                "createTempDirectory",
                "copy",
                "move",
                "delete",
                "deleteIfExists"))
        .orShould()
        .dependOnClassesThat(
            JavaClass.Predicates.belongToAnyOf(
                java.io.FileOutputStream.class, java.io.FileWriter.class))
        .check(AJAR);
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    noClasses()
        .that(not("cli"))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(AJAR);
  }

  @Test
  void nothingLogs() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.util.logging..", "org.slf4j..", "org.apache.commons.logging.."))
        .check(AJAR);
  }

  private static DescribedPredicate<JavaClass> ours(String... names) {
    return resideInAnyPackage(
        Arrays.stream(names).map(name -> "dev.ajar." + name + "..").toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> not(String... names) {
    return DescribedPredicate.not(ours(names));
  }

  private static DescribedPredicate<JavaClass> none() {
    return DescribedPredicate.alwaysFalse();
  }

  private static DescribedPredicate<JavaMethodCall> isFilesCall(String... names) {
    return describe(
        "calls of Files." + String.join(", Files.", names),
        call ->
            call.getTargetOwner().isEquivalentTo(java.nio.file.Files.class)
                && Set.of(names).contains(call.getName()));
  }
}
