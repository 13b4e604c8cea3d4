package dev.ajar.disclosure;

import dev.ajar.disclosure.inference.BodyInference;
import dev.ajar.disclosure.serialisation.Body;
import dev.ajar.disclosure.serialisation.BodyReader;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.disclosure.serialisation.Views;
import dev.ajar.disclosure.vocabulary.ObjectJudgement;
import dev.ajar.disclosure.vocabulary.Vocabulary;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.source.Application;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what the endpoints of one application disclose. */
public final class DisclosureEvaluator {

  private static final TypeRef VOID = new TypeRef.Primitive("void");

  /** So many members of a view's model are named where it isn't known which of them it shows. */
  private static final int MODEL_MEMBERS_NAMED = 3;

  private final Types types;
  private final BodyReader bodies;
  private final BodyInference inference;
  private final Views views;
  private final Vocabulary vocabulary;
  private final Whose whose;
  private final ExistenceAnswer existence;
  private final Unstored unstored;

  public DisclosureEvaluator(Application application, Vocabulary vocabulary) {
    Evaluator evaluator = new Evaluator(application.types());
    this.types = application.types();
    this.bodies = new BodyReader(application, evaluator);
    this.inference = new BodyInference(types, evaluator, bodies);
    this.views = new Views(evaluator);
    this.vocabulary = vocabulary;
    this.whose = new Whose(types);
    this.existence = new ExistenceAnswer(types);
    this.unstored = new Unstored(types);
  }

  public Disclosure decide(Endpoint endpoint) {
    Optional<BoundMethod> handler = types.methodOf(endpoint.handler());
    if (handler.isEmpty()) {
      return undecided(
          List.of(Evidence.of("the handler's declaration was not found", endpoint.location())));
    }
    if (endpoint.answer() == Endpoint.Answer.VIEW) {
      Disclosure view = ofView(endpoint, handler.get());
      return Redirects.mayNameNoView(handler.get().method())
          ? writtenOr(view, endpoint, handler.get())
          : view;
    }
    TypeRef type = handler.get().returnType();
    if (type.equals(VOID)) {
      return ofVoid(endpoint, handler.get());
    }
    return judge(
        endpoint,
        handler.get(),
        bodies.read(inference.answerOf(handler.get()), views.of(handler.get().method())));
  }

  /** A view shows of its model what its template says, so a model without a sign of it is clear. */
  private Disclosure ofView(Endpoint endpoint, BoundMethod handler) {
    if (Redirects.onlyRedirects(handler.method())) {
      return none(List.of(Evidence.of("it only redirects", endpoint.location())));
    }
    Body model = bodies.read(inference.modelOf(handler), Optional.empty());
    ObjectJudgement judgement =
        ObjectJudgement.of(vocabulary, new Candidates(vocabulary, model, unstored).all(), false);
    if (judgement.accountData()) {
      String held =
          members(judgement, model).stream()
              .limit(MODEL_MEMBERS_NAMED)
              .map(each -> "`" + each.path() + "`")
              .collect(Collectors.joining(", "));
      return undecided(
          List.of(
              Evidence.of(
                  "it renders a view, and templates aren't read; its model holds " + held,
                  endpoint.location())));
    }
    Evidence view =
        Evidence.of(
            "it renders a view, and nothing in the view's model gives a sign of account data",
            endpoint.location());
    return model.unknown().isEmpty() ? none(List.of(view)) : unknownModel(endpoint, model);
  }

  private static Disclosure unknownModel(Endpoint endpoint, Body model) {
    List<Evidence> because = new ArrayList<>();
    because.add(Evidence.of("it renders a view, and templates aren't read", endpoint.location()));
    because.addAll(model.unknown());
    return undecided(because);
  }

  /**
   * Who returns null instead of a view has written the response, or leaves it empty; the graver of
   * the two answers counts where there may be both.
   */
  private Disclosure writtenOr(Disclosure view, Endpoint endpoint, BoundMethod handler) {
    Shape written = written(handler);
    if (written.equals(Shape.NOTHING)) {
      return view;
    }
    Disclosure byHand = judge(endpoint, handler, bodies.read(written, Optional.empty()));
    boolean graver =
        byHand.verdict() == Disclosure.Verdict.ACCOUNT_DATA
            || view.verdict() == Disclosure.Verdict.NONE;
    return graver ? byHand : view;
  }

  private Shape written(BoundMethod handler) {
    Set<String> response =
        handler.method().parameters().stream()
            .filter(each -> Redirects.WRITABLE.contains(each.type().simpleName()))
            .map(JavaParameter::name)
            .collect(Collectors.toSet());
    return response.isEmpty() ? Shape.NOTHING : inference.writtenBy(handler, response);
  }

  private Disclosure ofVoid(Endpoint endpoint, BoundMethod handler) {
    Shape written = written(handler);
    return written.equals(Shape.NOTHING)
        ? none(List.of(Evidence.of("it returns nothing", endpoint.location())))
        : judge(endpoint, handler, bodies.read(written, Optional.empty()));
  }

  private Disclosure judge(Endpoint endpoint, BoundMethod handler, Body body) {
    List<Key> keys = Key.of(endpoint, handler, types);
    CallerChoice choice = CallerChoice.of(endpoint, keys);
    ObjectJudgement judgement =
        ObjectJudgement.of(
            vocabulary, new Candidates(vocabulary, body, unstored).all(), choice.selectsAccount());
    List<Member> members = members(judgement, body);
    Optional<Evidence> own =
        judgement.accountData()
            ? whose.callersOwn(endpoint, handler, keys, choice, members)
            : Optional.empty();
    CallerChoice chosen = own.isPresent() ? CallerChoice.none() : choice;
    Optional<ExistenceAnswer.Told> existence =
        this.existence.in(endpoint, handler, keys, chosen, body, judgement.accountData());
    CallerChoice told = existence.map(ExistenceAnswer.Told::choice).orElse(chosen);
    List<Evidence> because = new ArrayList<>();
    judgement.because().forEach(each -> because.add(Evidence.of(each)));
    own.ifPresent(because::add);
    existence.map(ExistenceAnswer.Told::because).ifPresent(because::add);
    because.addAll(body.unknown());
    because.addAll(body.bags());
    because.addAll(body.refused());
    return new Disclosure(
        verdict(judgement, body),
        members,
        judgement.accountData() || existence.isPresent() ? told.selecting() : List.of(),
        told.guess(),
        existence.isPresent(),
        existence.isPresent() && Proof.isAskedInPassing(endpoint, keys),
        new Exposures(vocabulary, body).of(members),
        own.isPresent(),
        because);
  }

  private static Disclosure.Verdict verdict(ObjectJudgement judgement, Body body) {
    if (judgement.accountData()) {
      return Disclosure.Verdict.ACCOUNT_DATA;
    }
    return body.unknown().isEmpty() ? Disclosure.Verdict.NONE : Disclosure.Verdict.UNDECIDED;
  }

  private static List<Member> members(ObjectJudgement judgement, Body body) {
    Map<String, Body.Leaf> byPath = new HashMap<>();
    body.members().forEach(each -> byPath.put(each.path(), each));
    return judgement.members().stream()
        .map(
            each ->
                new Member(
                    each.path(),
                    each.sign().category(),
                    byPath.get(each.path()).declaredBy(),
                    byPath.get(each.path()).at(),
                    List.of(Evidence.of(each.sign().because()))))
        .sorted(java.util.Comparator.comparing(Member::path))
        .toList();
  }

  private static Disclosure none(List<Evidence> because) {
    return Disclosure.ofNobody(Disclosure.Verdict.NONE, because);
  }

  private static Disclosure undecided(List<Evidence> because) {
    return Disclosure.ofNobody(Disclosure.Verdict.UNDECIDED, because);
  }
}
