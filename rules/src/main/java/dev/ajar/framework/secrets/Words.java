package dev.ajar.framework.secrets;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names under which code keeps secrets, captchas and counts of wrong guesses. */
final class Words {

  private static final Pattern PASSWORD =
      Pattern.compile("(?i).*(?:passw|pwd|passphrase|passcode|secret).*");
  private static final Pattern CODE =
      Pattern.compile(
          "(?i).*(?:otp|totp|pin(?:code)?\\b|(?:sms|mail|email|phone|mobile|verif\\w*|auth|valid\\w*|check|reset)_?"
              + "code|captchaCode).*");
  private static final Pattern BARE_CODE = Pattern.compile("(?i)(?:get)?\\w*code(?:\\(\\))?");
  private static final Pattern STORE =
      Pattern.compile("(?i).*(?:redis|cache|session|store|opsForValue|bucket).*");
  private static final Pattern CAPTCHA =
      Pattern.compile(
          "(?i).*(?:captcha|kaptcha|turnstile|geetest|(?:image|img|pic|graph)\\w*code|random_?code).*");
  private static final Pattern TESTS =
      Pattern.compile("(?i)(?:verif|valid|check|match|test|is|assert|consume)\\w*");
  private static final Pattern FAILURES =
      Pattern.compile(
          "(?i).*(?:(?:retry|fail\\w*|error|wrong|attempt\\w*|incorrect)_?\\w*(?:count|times?|num\\w*|limit|max|s\\b)"
              + "|(?:count|times?|num|max|limit|increment|incr|record|add|register)\\w*"
              + "(?:retr|fail|error|wrong|attempt|incorrect)"
              + "|login_?(?:fail|attempt)|attempt\\w*service|brute_?force|lock_?out|too_?many).*");

  private Words() {}

  /** What a compared value is, for people; empty where its name tells of no secret. */
  static Optional<String> secret(String name, String origin) {
    if (isCaptcha(name) || isCaptcha(origin)) {
      return Optional.empty();
    }
    if (PASSWORD.matcher(name).matches()) {
      return Optional.of("a password");
    }
    boolean isCode =
        CODE.matcher(name).matches()
            || BARE_CODE.matcher(name).matches() && STORE.matcher(origin).matches();
    return isCode ? Optional.of("a one-time code") : Optional.empty();
  }

  static boolean isCaptcha(String text) {
    return CAPTCHA.matcher(text.replace('\n', ' ')).matches();
  }

  static boolean tests(String method) {
    return TESTS.matcher(method).matches();
  }

  static boolean countsFailures(String name) {
    return FAILURES.matcher(name).matches();
  }
}
