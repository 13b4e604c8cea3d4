package dev.ajar.maven;

import dev.ajar.engine.settings.BadSettings;
import dev.ajar.engine.settings.GivenSettings;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.engine.settings.SettingName;
import dev.ajar.engine.settings.SettingsFile;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** What every goal is told: the project, and how it wants to be analysed. */
abstract class SettingsMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Inject private ProjectDependenciesResolver resolver;

  /**
   * The project's settings. Where none is named, {@code ajar.yml} in the outermost directory of the
   * build, if it is there. The parameters below override what it says.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.settings")
  private @Nullable File settings;

  /**
   * The least grave finding that fails the build: {@code error}, {@code warning}, {@code note} or
   * {@code never}. Where it isn't set: {@code error}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.failOn")
  private @Nullable String failOn;

  /**
   * The Spring profiles that are taken to be active, separated by commas. Where none is named, the
   * verdicts are for what ships by default.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.profiles")
  private List<String> profiles = List.of();

  /**
   * The reports to write besides {@code inventory.json}: {@code checkstyle}, {@code github}, {@code
   * gitlab-codequality}, {@code gitlab-sast}, {@code http}, {@code markdown}, {@code rdjson},
   * {@code sarif}. Where none is named: {@code sarif}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.formats")
  private List<String> formats = List.of();

  /**
   * What becomes of rules: {@code error}, {@code warning}, {@code note} or {@code off}, such as
   * {@code UndecidedAccess=off,AccountEnumeration=warning}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.rules")
  private List<String> rules = List.of();

  /**
   * Annotations that let nobody pass without credentials.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.guardAnnotations")
  private List<String> guardAnnotations = List.of();

  /**
   * Annotations that bound how fast one caller may ask.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.limiterAnnotations")
  private List<String> limiterAnnotations = List.of();

  /**
   * Files and directories whose endpoints aren't told: globs, relative to the outermost directory.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.excludedPaths")
  private List<String> excludedPaths = List.of();

  /**
   * Modules whose endpoints aren't told: directories, relative to the outermost one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.excludedModules")
  private List<String> excludedModules = List.of();

  final Build build() {
    return Build.of(session);
  }

  final MavenProject project() {
    return project;
  }

  final List<Path> jars() {
    return build().jars(project, resolver);
  }

  /** What {@code ajar.yml} says, with what the parameters say in its place. */
  final ProjectSettings projectSettings() throws MojoExecutionException {
    try {
      ProjectSettings own =
          settings == null
              ? SettingsFile.of(build().reactor().root())
              : SettingsFile.read(settings.toPath(), settings.getName());
      return own.overriddenBy(GivenSettings.of(given(), SettingName::property));
    } catch (BadSettings e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }

  private Map<SettingName, String> given() {
    Map<SettingName, String> given = new EnumMap<>(SettingName.class);
    given.put(SettingName.FAIL_ON, failOn == null ? "" : failOn);
    given.put(SettingName.PROFILES, String.join(",", profiles));
    given.put(SettingName.FORMATS, String.join(",", formats));
    given.put(SettingName.RULES, String.join(",", rules));
    given.put(SettingName.GUARD_ANNOTATIONS, String.join(",", guardAnnotations));
    given.put(SettingName.LIMITER_ANNOTATIONS, String.join(",", limiterAnnotations));
    given.put(SettingName.EXCLUDED_PATHS, String.join(",", excludedPaths));
    given.put(SettingName.EXCLUDED_MODULES, String.join(",", excludedModules));
    return given;
  }
}
