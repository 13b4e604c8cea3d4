package dev.ajar.rule;

import dev.ajar.access.Access;
import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.Disclosure;
import dev.ajar.disclosure.Member;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.ratelimit.RateLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of which the rules' messages are made. None ends in a period. */
final class Phrases {

  /** So many kinds of data are named; more make a message that nobody reads. */
  private static final int KINDS_NAMED = 5;

  private static final Predicate<String> CHOICE_OF_CHAIN =
      Pattern.compile("chain .* is the first whose matcher takes the request").asMatchPredicate();

  /** A filter that looked at the request and had nothing against it. */
  private static final Pattern PASSED_BY =
      Pattern.compile("^(?!the gateway).*lets the request through");

  /** A filter or interceptor that never sees the request. */
  private static final Pattern NOT_ASKED =
      Pattern.compile("isn't registered for the request|isn't in the chain of the request");

  private Phrases() {}

  /** The endpoint as the subject of a sentence. */
  static String subject(Endpoint endpoint) {
    return endpoint.method().isPresent() ? endpoint.title() : endpoint.path() + " (any method)";
  }

  /** What the response gives away: {@code phone number, account id and account status}. */
  static String data(Disclosure data) {
    List<String> kinds =
        data.members().stream()
            .map(Member::category)
            .distinct()
            .sorted()
            .map(Phrases::kind)
            .toList();
    if (kinds.isEmpty()) {
      return "data";
    }
    if (kinds.size() <= KINDS_NAMED) {
      return enumerated(kinds);
    }
    List<String> named = new ArrayList<>(kinds.subList(0, KINDS_NAMED - 1));
    named.add((kinds.size() - named.size()) + " more kinds of data");
    return enumerated(named);
  }

  /** The inputs by which the caller chooses: {@code `phone`}. */
  static String keys(Disclosure data) {
    return enumerated(data.callerChosen().stream().map(key -> "`" + key + "`").toList());
  }

  /** The same with how hard their values are to come by: {@code `phone`, of which lists exist}. */
  static String chosenKeys(Disclosure data) {
    return keys(data)
        + switch (data.guess()) {
          case HARD -> ", which is hard to guess";
          case COUNTED -> ", which can be counted up";
          case SHOWN -> ", which people show";
          case LISTED -> ", of which lists exist";
        };
  }

  /** What makes the data less than private, as an aside; empty where nothing does. */
  static String exposure(Disclosure data) {
    return switch (data.exposure()) {
      case PRIVATE -> "";
      case PROFILE -> " (no more than accounts show of themselves)";
      case BYLINE -> " (no more than who stands behind something else)";
    };
  }

  /** Whether the body carries account data of more than one account. */
  static boolean isList(Disclosure data) {
    return data.members().stream().anyMatch(member -> member.path().contains("[]"));
  }

  /** Why a caller without credentials gets in. */
  static String opener(Access access) {
    return deciding(access).map(Phrases::clause).orElse("nothing asks for credentials");
  }

  /** Why it can't be told whether such a caller gets in. */
  static String doubt(Access access) {
    return foremost(access).map(Phrases::clause).orElse("the analysis gave no reason");
  }

  /** What bounds how often one caller may ask. */
  static String limit(RateLimit limit) {
    String sources =
        limit.because().stream().map(Phrases::clause).collect(Collectors.joining("; "));
    return switch (limit.verdict()) {
      case NONE -> "nothing limits how often";
      case LIMITED ->
          sources.isEmpty()
              ? "only a rate limit slows that"
              : "only a limit slows that (" + sources + ")";
      case UNDECIDED -> "whether anything limits how often can't be told";
    };
  }

  /**
   * What opens the endpoint: every gate let the caller through, and a rule that says so weighs more
   * than a filter that isn't asked about the request, or that is for other things. Of several, the
   * first that can be looked up.
   */
  static Optional<Evidence> deciding(Access access) {
    return decisions(access)
        .min(
            Comparator.comparing(Phrases::weight)
                .reversed()
                .thenComparing(each -> each.at().isEmpty()))
        .or(() -> foremost(access));
  }

  private static int weight(Evidence evidence) {
    if (PASSED_BY.matcher(evidence.text()).find()) {
      return 0;
    }
    return NOT_ASKED.matcher(evidence.text()).find() ? 1 : 2;
  }

  /** What was weighed first. */
  static Optional<Evidence> foremost(Access access) {
    return decisions(access).findFirst().or(() -> access.because().stream().findFirst());
  }

  /** The evidence without the steps that only tell which chain's rules were asked. */
  private static Stream<Evidence> decisions(Access access) {
    return access.because().stream().filter(evidence -> !CHOICE_OF_CHAIN.test(evidence.text()));
  }

  static String enumerated(List<String> things) {
    if (things.size() < 2) {
      return String.join("", things);
    }
    int last = things.size() - 1;
    return String.join(", ", things.subList(0, last)) + " and " + things.get(last);
  }

  private static String clause(Evidence evidence) {
    String text = evidence.text().strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String kind(Category category) {
    return switch (category) {
      case PHONE -> "phone number";
      case EMAIL -> "e-mail address";
      case NAME -> "name";
      case POSTAL_ADDRESS -> "postal address";
      case GOVERNMENT_ID -> "government id";
      case BIRTH_DATE -> "birth date";
      case PAYMENT -> "payment data";
      case CREDENTIAL -> "credentials";
      case DEVICE -> "device data";
      case LOCATION -> "location";
      case HEALTH -> "health data";
      case ACCOUNT_ID -> "account id";
      case ACCOUNT_STATUS -> "account status";
      case OTHER_PERSONAL -> "personal data";
    };
  }
}
