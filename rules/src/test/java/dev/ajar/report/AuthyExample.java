package dev.ajar.report;

import dev.ajar.access.Access;
import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.Guess;
import dev.ajar.engine.Result;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gap;
import dev.ajar.model.Input;
import dev.ajar.model.Location;
import dev.ajar.ratelimit.RateLimit;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Assessments;
import dev.ajar.rule.Rules;
import java.util.List;

/** A small service with a finding of every rule, for the golden files. */
final class AuthyExample {

  private AuthyExample() {}

  static Result result() {
    List<Assessment> assessments =
        List.of(
            Assessments.authy().build(),
            Assessments.authy()
                .at("HEAD", "/v1/users/exists", "exists", 44)
                .taking(new Input(Input.Kind.QUERY, "email", "String", 0))
                .open("HEAD /v1/users/exists", Assessments.PERMIT_ALL)
                .giving()
                .chosenBy(Guess.LISTED, "email")
                .limit(
                    RateLimit.Verdict.LIMITED,
                    Evidence.of(
                        "@RateLimiter(name = \"exists\") counts all callers together",
                        Assessments.place("lookup/UserLookupController.java", 42)))
                .build(),
            list("GET"),
            list("POST"),
            Assessments.authy()
                .at("GET", "/admin/users/{id}", "byId", 71)
                .access(
                    Access.Verdict.GUARDED,
                    Evidence.of(
                        "requestMatchers(\"/admin/**\").hasRole(\"ADMIN\") is the first rule that"
                            + " matches",
                        Assessments.place("SecurityConfig.java", 26)))
                .chosenBy(Guess.COUNTED, "id")
                .build(),
            Assessments.authy()
                .at("GET", "/partner/users/{phone}", "forPartner", 80)
                .access(
                    Access.Verdict.UNDECIDED,
                    Evidence.of(
                        "the filter PartnerFilter may turn the caller away, and what it checks"
                            + " isn't in the sources",
                        Assessments.place("PartnerFilter.java", 19)))
                .build(),
            Assessments.authy()
                .at("GET", "/ping", "ping", 90)
                .open("GET /ping", Assessments.PERMIT_ALL)
                .taking()
                .giving()
                .answeringExistence(false)
                .chosenBy(Guess.HARD)
                .build());
    List<Gap> gaps =
        List.of(
            new Gap(Assessments.place("Broken.java", 3), "not parsed: a ; is missing after x"),
            new Gap(Assessments.place("Torn.java", 14), "not parsed: the file ends in a comment"),
            new Gap(
                new Location("billing/src/main/java/com/acme/BillingResource.java", 1),
                "JAX-RS resources are not read yet, so their endpoints are missing (4 in all)"));
    return new Result(assessments, Rules.check(assessments), gaps, 23);
  }

  private static Assessment list(String method) {
    return Assessments.authy()
        .at(method, "/v1/users", "search", 57)
        .taking(new Input(Input.Kind.QUERY, "page", "int", 0))
        .open(method + " /v1/users", Assessments.PERMIT_ALL)
        .dependingOn("profile `internal` puts the whole of /v1 behind a login")
        .giving(
            Assessments.member("content[].accountId", Category.ACCOUNT_ID, 8),
            Assessments.member("content[].phoneNumber", Category.PHONE, 9),
            Assessments.member("content[].owner.email", Category.EMAIL, 12))
        .chosenBy(Guess.HARD)
        .answeringExistence(false)
        .build();
  }
}
