package dev.ajar.engine;

import dev.ajar.disclosure.vocabulary.Vocabulary;
import dev.ajar.engine.settings.DeclaredPerimeters;
import dev.ajar.engine.settings.OwnVocabulary;
import dev.ajar.framework.Framework;
import dev.ajar.model.AccessAnnotation;
import dev.ajar.model.Gap;
import dev.ajar.model.RuleReach;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Declarations;
import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import java.util.ArrayList;
import java.util.List;

/** The one way into Ajar: pure, so that every host calls it alike. */
public final class Analysis {

  private Analysis() {}

  /**
   * Analyses a tree of sources.
   *
   * @return everything that was decided; broken input is in its gaps, never an exception
   * @throws CannotAnalyse if there is nothing to analyse at all: the root is missing or unreadable
   */
  public static Result run(Settings settings) throws CannotAnalyse {
    checkRoot(settings);
    return DeepThread.call(() -> analyse(settings));
  }

  /**
   * Tells how the verdicts on one endpoint come about.
   *
   * @throws CannotAnalyse as {@link #run} does
   */
  public static Explanation explain(Settings settings, EndpointQuery query) throws CannotAnalyse {
    checkRoot(settings);
    return DeepThread.call(() -> explained(settings, query));
  }

  private static void checkRoot(Settings settings) throws CannotAnalyse {
    if (!settings.root().toFile().isDirectory()) {
      throw new CannotAnalyse(
          "there is no directory "
              + settings.root()
              + "; name the directory of the service's sources");
    }
  }

  private static Explanation explained(Settings settings, EndpointQuery query) {
    try (Sources sources =
        Sources.open(
            settings.root(), settings.sourceRoots(), settings.classpath(), settings.profiles())) {
      List<Framework> frameworks = Frameworks.all(settings.project());
      Vocabulary vocabulary = OwnVocabulary.of(settings.project().vocabulary());
      Explanations explanations = new Explanations(query, settings.project());
      for (Application application : sources.applications()) {
        explanations.add(application, new Assessor(application, frameworks, vocabulary));
      }
      return explanations.explanation();
    }
  }

  private static Result analyse(Settings settings) {
    try (Sources sources =
        Sources.open(
            settings.root(), settings.sourceRoots(), settings.classpath(), settings.profiles())) {
      Vocabulary vocabulary = OwnVocabulary.of(settings.project().vocabulary());
      List<Framework> frameworks = Frameworks.all(settings.project());
      Assessments assessments = new Assessments();
      List<Gap> gaps = new ArrayList<>();
      List<AccessAnnotation> annotations = new ArrayList<>();
      List<RuleReach> rules = new ArrayList<>();
      for (Application application : sources.applications()) {
        Assessor assessor = new Assessor(application, frameworks, vocabulary);
        assessments.add(application, assessor);
        annotations.addAll(assessor.service().annotations());
        rules.addAll(assessor.evaluator().ruleReach());
        frameworks.forEach(each -> gaps.addAll(each.gaps(application)));
      }
      gaps.addAll(sources.gaps());
      Exclusions exclusions = new Exclusions(settings.project());
      DeclaredPerimeters perimeters = new DeclaredPerimeters(settings.project().perimeters());
      List<Assessment> all =
          exclusions.rest(assessments.all()).stream().map(perimeters::behind).toList();
      gaps.addAll(exclusions.gaps());
      return new Result(
          all,
          Findings.of(all, new Declarations(annotations, rules), sources.remarks(), settings),
          gaps,
          sources.fileCount());
    }
  }
}
