package dev.ajar.disclosure;

import dev.ajar.disclosure.vocabulary.IdentifierKind;
import dev.ajar.disclosure.vocabulary.Words;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Input;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Endpoints that give an account's data to whoever proves to be its holder: by a password, a
 * one-time code or a token. What comes back is the caller's own, and trying out secrets is another
 * matter than asking about others.
 */
final class Proof {

  /** How an endpoint is called that takes a secret in order to prove something by it. */
  private static final Pattern PROVING =
      Pattern.compile(
          "login|logon|signin|signon|signup|auth(?!or(?!iz))|token|session|verif|reset|regist"
              + "|passw|pwd|activat|confirm|otp|sso|unlock|recover|forg[eo]t|callback|denglu");

  /** How an endpoint is called that makes an account; to ask whether one can be made isn't it. */
  private static final Pattern REGISTERING =
      Pattern.compile(
          "^(?!is|has|check|exist|find|verif|valid)[a-z]*"
              + "(signup|regist(er|ration)(?!ed)|zhuce|(create|add|new)(user|account|member|customer))");

  /** Codes that a person was sent, or that a log-in elsewhere came back with. */
  private static final Set<String> CODES = Set.of("code", "vcode", "authcode", "validatecode");

  /** Who sent such a code, or took it over from where the person is logged in. */
  private static final Set<String> OF_CODES =
      Set.of(
          "sms",
          "verify",
          "verification",
          "captcha",
          "login",
          "auth",
          "oauth",
          "otp",
          "weixin",
          "wechat",
          "wx",
          "js",
          "qq",
          "alipay",
          "dingtalk",
          "mini");

  /** What the names of cookies say that prove who a browser's user is. */
  private static final Set<String> OF_COOKIES =
      Set.of("session", "sessionid", "jsessionid", "sid", "token", "jwt", "auth", "ticket");

  /** Where segments of the path count, from the end: those in front name the application. */
  private static final int SEGMENTS = 3;

  private static final Set<String> TOKENS =
      Set.of("token", "jwt", "ticket", "session", "sessionid", "sid", "cookie", "state", "nonce");

  private Proof() {}

  /** The evidence that the answer is bound to a secret; empty if nothing says so. */
  static Optional<Evidence> in(Endpoint endpoint, List<Key> keys, List<Member> members) {
    if (areOfMany(members)) {
      return Optional.empty();
    }
    return Stream.of(
            bySecret(endpoint, keys), byToken(endpoint, keys), newSession(endpoint, keys, members))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether a password or code is among what the caller sends. */
  static boolean asksForSecret(List<Key> keys) {
    return keys.stream().anyMatch(Proof::isSecret);
  }

  /** Whether who asks also brings a secret, or makes an account: a log-in form, a registration. */
  static boolean isAskedInPassing(Endpoint endpoint, List<Key> keys) {
    return endpoint.method().filter(HttpMethod.GET::equals).isEmpty()
        && (asksForSecret(keys) || says(endpoint, REGISTERING));
  }

  private static boolean areOfMany(List<Member> members) {
    return members.stream().allMatch(each -> each.path().contains("[]"));
  }

  /** A password or code that comes to an endpoint which is there to check it, or to set it. */
  private static Optional<Evidence> bySecret(Endpoint endpoint, List<Key> keys) {
    return isProving(endpoint) || says(endpoint, REGISTERING)
        ? keys.stream()
            .filter(Proof::isSecret)
            .findFirst()
            .map(
                each -> evidence(endpoint, "the answer is for whoever knows `" + each.name() + "`"))
        : Optional.empty();
  }

  /** A secret that is the only thing by which the answer could be found. */
  private static Optional<Evidence> byToken(Endpoint endpoint, List<Key> keys) {
    boolean onlySecrets =
        keys.stream()
            .filter(each -> !each.isMember() && each.kind().selects())
            .allMatch(each -> isSecret(each) || isSession(each));
    return onlySecrets && keys.stream().noneMatch(Key::isMember)
        ? keys.stream()
            .filter(each -> each.kind() == IdentifierKind.SECRET || isSession(each))
            .findFirst()
            .map(each -> evidence(endpoint, "only `" + each.name() + "`, a secret, selects"))
        : Optional.empty();
  }

  /** Nothing but a token and whose it is, for a caller that names nobody: a session begins. */
  private static Optional<Evidence> newSession(
      Endpoint endpoint, List<Key> keys, List<Member> members) {
    boolean namesNobody =
        keys.stream().noneMatch(each -> !each.isMember() && each.kind().selects());
    boolean onlyToken =
        members.stream().anyMatch(Proof::isToken) && members.stream().allMatch(Proof::isOfSession);
    return namesNobody && onlyToken
        ? Optional.of(evidence(endpoint, "the answer is a new session, no account that was there"))
        : Optional.empty();
  }

  private static boolean isToken(Member member) {
    List<String> words = Words.split(member.path().substring(member.path().lastIndexOf('.') + 1));
    return member.category() == Category.CREDENTIAL
        && !words.isEmpty()
        && TOKENS.contains(words.get(words.size() - 1));
  }

  private static boolean isOfSession(Member member) {
    return isToken(member)
        || member.category() == Category.ACCOUNT_ID
        || member.category() == Category.ACCOUNT_STATUS;
  }

  private static boolean isSecret(Key key) {
    return key.kind() == IdentifierKind.SECRET && key.from() != Input.Kind.COOKIE
        || isCode(Words.split(key.name()));
  }

  private static boolean isCode(List<String> words) {
    boolean ends = !words.isEmpty() && words.get(words.size() - 1).equals("code");
    return CODES.contains(String.join("", words))
        || ends && words.stream().anyMatch(OF_CODES::contains);
  }

  private static boolean isSession(Key key) {
    return key.from() == Input.Kind.COOKIE
        && Words.split(key.name()).stream().anyMatch(OF_COOKIES::contains);
  }

  private static boolean isProving(Endpoint endpoint) {
    return says(endpoint, PROVING);
  }

  private static boolean says(Endpoint endpoint, Pattern what) {
    List<String> segments = Arrays.asList(endpoint.path().split("/"));
    return Stream.concat(
            Stream.of(endpoint.handler().method()),
            segments.stream().skip(Math.max(0, segments.size() - SEGMENTS)))
        .filter(each -> !each.startsWith("{"))
        .map(each -> Words.split(each).stream().collect(Collectors.joining()))
        .anyMatch(each -> what.matcher(each).find());
  }

  private static Evidence evidence(Endpoint endpoint, String text) {
    return Evidence.of(text, endpoint.location());
  }
}
