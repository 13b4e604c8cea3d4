package dev.ajar.framework.handler;

import java.util.regex.Pattern;

/** What names and messages say. */
final class Words {

  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?i)user|login|logged|member|account|admin|customer|employee|principal|auth|identity"
              + "|\\buid\\b");
  private static final Pattern NO_IDENTITY =
      Pattern.compile(
          "(?i)code|captcha|verify|msg|message|count|error|redirect|url|temp|state|nonce|csrf|lang"
              + "|agent|register|attempt|fail|request");
  private static final Pattern CREDENTIAL =
      Pattern.compile("(?i)token|auth|api.?key|jwt|bearer|session|secret|ticket|credential");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)token|(?:api|access|auth|shared|secret|private).?key|secret|passw|credential");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?i)un.?auth|forbid|error|fail|denied|deny|reject|login|logged|sign.?in|40[0-9]|bad.?req"
              + "|not.?found|no.?permission|not.?allow|invalid|expire|exception|illegal|redirect:"
              + "|未登录|登录|权限|失败|exit");
  private static final Pattern NO_CONTENT = Pattern.compile("(?i)no_?content|\\b204\\b");
  private static final Pattern GUARDING =
      Pattern.compile(
          "(?i)user|member|principal|account|auth|login|token|session|identity|current|permission"
              + "|role|access|check|verif|valid|assert|require|ensure|jwt|owner|admin|claims|parse");
  private static final Pattern MAKING =
      Pattern.compile("(?:build|create|make|new|init|of|empty|ok|success)(?:[A-Z]\\w*)?");
  private static final Pattern VERIFYING =
      Pattern.compile("(?i)(verif|valid|check|assert|auth|parse|decode).*");

  private Words() {}

  /** Whether an attribute of a request may tell who is signed in, so that it has to be known. */
  static boolean nameIdentity(String name) {
    return IDENTITY.matcher(name).find() && !NO_IDENTITY.matcher(name).find();
  }

  /** Whether a header or cookie of this name is meant to prove something. */
  static boolean nameCredential(String name) {
    return CREDENTIAL.matcher(name).find() && !name.toLowerCase().contains("csrf");
  }

  /** Whether a property or field of this name is to be kept from callers. */
  static boolean nameSecret(String name) {
    return SECRET.matcher(name).find();
  }

  /** Whether an answer that is made of constants turns the caller away. */
  static boolean refuse(String words) {
    return REFUSAL.matcher(words).find();
  }

  /** Whether an answer that is made of constants has no body. */
  static boolean sayNothing(String words) {
    return NO_CONTENT.matcher(words).find();
  }

  /** Whether a call may guard, so that what it calls is worth reading. */
  static boolean mayGuard(String name) {
    return GUARDING.matcher(name).find();
  }

  /** Whether a method that is given nothing makes an answer that holds nothing yet. */
  static boolean make(String method) {
    return MAKING.matcher(method).matches();
  }

  static boolean verify(String method) {
    return VERIFYING.matcher(method).matches();
  }
}
