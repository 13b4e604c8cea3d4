package dev.ajar.rule;

import dev.ajar.access.Access;
import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.Disclosure;
import dev.ajar.disclosure.Exposure;
import dev.ajar.disclosure.Guess;
import dev.ajar.disclosure.Member;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Input;
import dev.ajar.model.Location;
import dev.ajar.model.PathLanguage;
import dev.ajar.ratelimit.RateLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Assessments made by hand. The plain one is the Authy shape: an open look-up by phone number with
 * nothing to slow it; each {@code with} changes one thing.
 */
public record Assessments(
    String method,
    String path,
    String handlerMethod,
    int line,
    List<Input> inputs,
    Access access,
    Disclosure data,
    RateLimit rateLimit) {

  private static final String HOME = "lookup-service/src/main/java/com/acme/";

  /** The rule that lets everybody in. */
  public static final Evidence PERMIT_ALL =
      Evidence.of(
          "requestMatchers(\"/v1/**\").permitAll() is the first rule that matches",
          new Location(HOME + "SecurityConfig.java", 27));

  public static Assessments authy() {
    return new Assessments(
        "GET",
        "/v1/users/{phone}",
        "byPhone",
        31,
        List.of(new Input(Input.Kind.PATH, "phone", "String", 0)),
        new Access(
            Access.Verdict.OPEN,
            Optional.of("GET /v1/users/15550100"),
            List.of(PERMIT_ALL),
            List.of()),
        new Disclosure(
            Disclosure.Verdict.ACCOUNT_DATA,
            List.of(
                member("accountId", Category.ACCOUNT_ID, 8),
                member("phoneNumber", Category.PHONE, 9),
                member("status", Category.ACCOUNT_STATUS, 10),
                member("deviceCount", Category.ACCOUNT_STATUS, 11)),
            List.of("phone"),
            Guess.LISTED,
            true,
            false,
            Exposure.PRIVATE,
            false,
            List.of()),
        new RateLimit(RateLimit.Verdict.NONE, List.of()));
  }

  public static Member member(String path, Category category, int line) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    return new Member(
        path,
        category,
        "com.acme.lookup.UserSummary#" + name,
        Optional.of(new Location(HOME + "lookup/UserSummary.java", line)));
  }

  /** A place in the look-up service's folder. */
  public static Location place(String file, int line) {
    return new Location(HOME + file, line);
  }

  public Assessment build() {
    Endpoint endpoint =
        new Endpoint(
            method.equals("*") ? Optional.empty() : Optional.of(HttpMethod.valueOf(method)),
            path,
            "",
            new PathLanguage.PathPattern(path, Map.of(), false),
            new Handler("com.acme.lookup.UserLookupController", handlerMethod, "String"),
            new Location(HOME + "lookup/UserLookupController.java", line),
            inputs,
            Endpoint.Answer.BODY,
            false);
    return new Assessment(endpoint, access, data, rateLimit);
  }

  public Assessments at(String newMethod, String newPath) {
    return at(newMethod, newPath, handlerMethod, line);
  }

  public Assessments at(String newMethod, String newPath, String newHandler, int newLine) {
    return new Assessments(
        newMethod, newPath, newHandler, newLine, inputs, access, data, rateLimit);
  }

  public Assessments taking(Input... newInputs) {
    return new Assessments(
        method, path, handlerMethod, line, List.of(newInputs), access, data, rateLimit);
  }

  public Assessments open(String witness, Evidence... because) {
    return with(
        new Access(
            Access.Verdict.OPEN, Optional.of(witness), List.of(because), access.conditions()));
  }

  public Assessments access(Access.Verdict verdict, Evidence... because) {
    return with(new Access(verdict, Optional.empty(), List.of(because), List.of()));
  }

  public Assessments dependingOn(String... conditions) {
    return with(
        new Access(access.verdict(), access.witness(), access.because(), List.of(conditions)));
  }

  public Assessments chosenBy(Guess guess, String... keys) {
    return with(
        new Disclosure(
            data.verdict(),
            data.members(),
            List.of(keys),
            guess,
            data.answersExistence(),
            data.inPassing(),
            data.exposure(),
            data.callersOwn(),
            data.because()));
  }

  public Assessments giving(Member... members) {
    Disclosure.Verdict verdict =
        members.length == 0 ? Disclosure.Verdict.NONE : Disclosure.Verdict.ACCOUNT_DATA;
    return with(
        new Disclosure(
            verdict,
            new ArrayList<>(List.of(members)),
            data.callerChosen(),
            data.guess(),
            data.answersExistence(),
            data.inPassing(),
            data.exposure(),
            data.callersOwn(),
            data.because()));
  }

  public Assessments exposing(Exposure exposure) {
    return with(
        new Disclosure(
            data.verdict(),
            data.members(),
            data.callerChosen(),
            data.guess(),
            data.answersExistence(),
            data.inPassing(),
            exposure,
            data.callersOwn(),
            data.because()));
  }

  public Assessments answeringExistence(boolean answers) {
    return answeringExistence(answers, false);
  }

  public Assessments answeringExistence(boolean answers, boolean inPassing) {
    return with(
        new Disclosure(
            data.verdict(),
            data.members(),
            data.callerChosen(),
            data.guess(),
            answers,
            inPassing,
            data.exposure(),
            data.callersOwn(),
            data.because()));
  }

  /** The members are the caller's own. */
  public Assessments ownedByCaller() {
    return with(
        new Disclosure(
            data.verdict(),
            data.members(),
            data.callerChosen(),
            data.guess(),
            data.answersExistence(),
            data.inPassing(),
            data.exposure(),
            true,
            data.because()));
  }

  /** Guarded by something that asks for a role or a permission. */
  public Assessments forThePrivileged(Evidence... because) {
    return with(
        new Access(
            Access.Verdict.GUARDED, Optional.empty(), List.of(because), List.of(), true, true));
  }

  /** Open, but only for odd values of the path. */
  public Assessments openToOddRequests(String witness, Evidence... because) {
    return with(
        new Access(
            Access.Verdict.OPEN, Optional.of(witness), List.of(because), List.of(), false, false));
  }

  public Assessments limit(RateLimit.Verdict verdict, Evidence... because) {
    return new Assessments(
        method,
        path,
        handlerMethod,
        line,
        inputs,
        access,
        data,
        new RateLimit(verdict, List.of(because)));
  }

  private Assessments with(Access newAccess) {
    return new Assessments(method, path, handlerMethod, line, inputs, newAccess, data, rateLimit);
  }

  private Assessments with(Disclosure newData) {
    return new Assessments(method, path, handlerMethod, line, inputs, access, newData, rateLimit);
  }
}
