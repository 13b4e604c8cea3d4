package dev.ajar.source.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a Gradle build script, Groovy or Kotlin, without running it: the usual
 * literal forms. What a script computes isn't seen.
 */
final class GradleScript {

  private static final Pattern COMMENT =
      Pattern.compile(
          "(\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')|//[^\\n]*|/\\*(?s:.*?)\\*/");
  private static final String CONFIGURATION =
      "\\b(api|implementation|compile|compileOnly|compileOnlyApi|runtime|runtimeOnly|developmentOnly|providedCompile|providedRuntime)\\b";
  private static final Pattern PROJECT =
      Pattern.compile(
          CONFIGURATION
              + "[\\s(]+(?:platform\\s*\\()?project\\s*\\(\\s*(?:path\\s*[:=]\\s*)?[\"']([^\"']+)[\"']");
  private static final Pattern ACCESSOR =
      Pattern.compile(CONFIGURATION + "[\\s(]+projects\\.([\\w.]+)");
  private static final Pattern LIBRARY =
      Pattern.compile(
          CONFIGURATION
              + "[\\s(]+[\"']([\\w.-]+):([\\w.-]+)(?::([^\"'@:]+))?(?:[:@][^\"']*)?[\"']");
  private static final Pattern MAP_LIBRARY =
      Pattern.compile(
          CONFIGURATION
              + "[\\s(]+group\\s*[:=]\\s*[\"']([\\w.-]+)[\"']\\s*,\\s*name\\s*[:=]\\s*[\"']([\\w.-]+)[\"'](?:\\s*,\\s*version\\s*[:=]\\s*[\"']([^\"']+)[\"'])?");
  private static final Pattern CATALOG = Pattern.compile(CONFIGURATION + "[\\s(]+libs\\.([\\w.]+)");
  private static final Pattern PLATFORM =
      Pattern.compile(
          "(?:[pP]latform\\s*\\(|mavenBom\\b[\\s(]*)\\s*[\"']([\\w.-]+):([\\w.-]+)(?::([^\"']+))?[\"']");
  private static final Pattern CLASSPATH =
      Pattern.compile("\\bclasspath\\b[\\s(]+[\"']([\\w.-]+):([\\w.-]+)(?::([^\"']+))?[\"']");
  private static final Pattern PLUGIN =
      Pattern.compile(
          "\\bid\\b[\\s(]+[\"']([\\w.-]+)[\"']\\s*\\)?(?:\\s*version\\s*\\(?\\s*[\"']([^\"']+)[\"']\\)?)?(\\s*apply\\s*\\(?\\s*false)?");
  private static final Pattern PLUGIN_ALIAS =
      Pattern.compile(
          "\\balias\\b[\\s(]+libs\\.plugins\\.([\\w.]+)\\s*\\)?(\\s*apply\\s*\\(?\\s*false)?");
  private static final Pattern APPLY =
      Pattern.compile("\\bapply\\b\\s*\\(?\\s*plugin\\s*[:=]\\s*[\"']([\\w.-]+)[\"']");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:\\bval\\b|\\bdef\\b|\\bset\\b|\\bext\\.|\\bextra\\[|^)[ \\t(]*[\"']?([\\w.]+)[\"']?\\]?[ \\t]*[=,][ \\t]*[\"']([^\"'\\n]+)[\"']",
          Pattern.MULTILINE);
  private static final Pattern SOURCE_DIRECTORY =
      Pattern.compile("\\bsrcDirs?\\b[^\\n'\"]*((?:[\"'][^\"'\\n]+[\"'][\\s,]*)+)");
  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]+)[\"']");

  private final String text;

  GradleScript(String source) {
    this.text =
        COMMENT
            .matcher(source)
            .replaceAll(
                match -> match.group(1) == null ? " " : Matcher.quoteReplacement(match.group(1)));
  }

  /**
   * The blocks that a parent's script applies to its children: {@code subprojects { … }} and {@code
   * allprojects { … }}.
   */
  GradleScript forChildren() {
    StringBuilder blocks = new StringBuilder();
    Matcher matcher = Pattern.compile("\\b(?:subprojects|allprojects)\\s*\\{").matcher(text);
    while (matcher.find()) {
      blocks.append(text, matcher.end(), endOfBlock(matcher.end())).append('\n');
    }
    return new GradleScript(blocks.toString());
  }

  /** Gradle paths of projects: {@code :core:api}. */
  List<String> projects() {
    return all(PROJECT).map(match -> match[2]).toList();
  }

  /** Projects as Kotlin and Groovy accessors: {@code core.api}. */
  List<String> projectAccessors() {
    return all(ACCESSOR).map(match -> match[2]).toList();
  }

  List<Coordinate> libraries() {
    return Stream.concat(all(LIBRARY), all(MAP_LIBRARY))
        .map(match -> coordinate(match[2], match[3], match[4]))
        .toList();
  }

  /** Aliases in the version catalogue: {@code spring.boot.web}. */
  List<String> catalogAliases() {
    return all(CATALOG)
        .map(match -> match[2])
        .filter(each -> !each.startsWith("plugins."))
        .toList();
  }

  /** Imported BOMs and the plug-ins on the script's own class path. */
  List<Coordinate> platforms() {
    return Stream.concat(all(PLATFORM), all(CLASSPATH))
        .map(match -> coordinate(match[1], match[2], match[3]))
        .toList();
  }

  /**
   * Plug-ins by id, with their version where it is written; those with {@code apply false} only
   * where asked for.
   */
  Map<String, Optional<String>> plugins(boolean unappliedToo) {
    Map<String, Optional<String>> plugins = new TreeMap<>();
    all(PLUGIN)
        .filter(match -> unappliedToo || match[3] == null)
        .forEach(match -> plugins.put(match[1], Optional.ofNullable(match[2])));
    all(APPLY).forEach(match -> plugins.putIfAbsent(match[1], Optional.empty()));
    return plugins;
  }

  List<String> pluginAliases(boolean unappliedToo) {
    return all(PLUGIN_ALIAS)
        .filter(match -> unappliedToo || match[2] == null)
        .map(match -> match[1])
        .toList();
  }

  Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>();
    all(VARIABLE).forEach(match -> variables.putIfAbsent(match[1], match[2]));
    return variables;
  }

  List<String> sourceDirectories() {
    return all(SOURCE_DIRECTORY)
        .flatMap(match -> QUOTED.matcher(match[1]).results().map(each -> each.group(1)))
        .filter(
            each ->
                !each.toLowerCase(Locale.ROOT).contains("test")
                    && !each.contains("resources")
                    && !each.contains("$"))
        .toList();
  }

  String text() {
    return text;
  }

  private int endOfBlock(int from) {
    int depth = 1;
    int at = from;
    while (at < text.length() && depth > 0) {
      char c = text.charAt(at++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return at;
  }

  private Stream<String[]> all(Pattern pattern) {
    List<String[]> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String[] groups = new String[matcher.groupCount() + 1];
      for (int i = 0; i < groups.length; i++) {
        groups[i] = matcher.group(i);
      }
      found.add(groups);
    }
    return found.stream();
  }

  private static Coordinate coordinate(String group, String artifact, @Nullable String version) {
    return new Coordinate(group, artifact, Optional.ofNullable(version));
  }
}
