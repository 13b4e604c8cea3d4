package dev.ajar.disclosure;

import dev.ajar.disclosure.serialisation.Body;
import dev.ajar.disclosure.vocabulary.Words;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Members that read like account data and belong to the service's own machinery: an envelope's
 * code, the password of a mail server's settings. Whoever leaks them has a problem, but no
 * person's.
 */
final class Machinery {

  /** Words in the name of a type whose objects configure something. */
  private static final Set<String> CONFIGURING =
      Set.of(
          "settings",
          "setting",
          "config",
          "configuration",
          "conf",
          "properties",
          "provider",
          "connector",
          "connectors",
          "template",
          "snmp",
          "ldap",
          "transport",
          "provision",
          "platform",
          "gateway",
          "edge",
          "lwm2m",
          "mqtt",
          "firmware",
          "plugin",
          "datasource");

  private static final Set<String> SECRETS =
      Set.of(
          "password",
          "pwd",
          "secret",
          "token",
          "key",
          "credentials",
          "credential",
          "passphrase",
          "username",
          "principal",
          "user",
          "id");

  private static final Set<String> BESIDE_A_CODE =
      Set.of("msg", "message", "success", "errmsg", "errormessage");

  /** Beside one of these, what stands there describes an application that logs people in. */
  private static final Set<String> OF_OAUTH_CLIENT =
      Set.of(
          "redirecturi",
          "redirecturl",
          "redirecturis",
          "webserverredirecturi",
          "registeredredirecturi",
          "registeredredirecturis",
          "callbackurl",
          "granttypes",
          "authorizedgranttypes",
          "authorizationgranttypes",
          "accesstokenvalidity",
          "accesstokenvalidityseconds",
          "clientauthenticationmethods");

  private Machinery() {}

  /**
   * Whether a member is no account's.
   *
   * @param siblings names of all members of its object
   */
  static boolean isPart(Body.Leaf member, List<String> siblings) {
    boolean envelopesCode =
        member.name().equals("code")
            && siblings.stream()
                .anyMatch(each -> BESIDE_A_CODE.contains(each.toLowerCase(Locale.ROOT)));
    return envelopesCode || isSecretOfSystem(member);
  }

  /**
   * Whether an object describes an application that logs people in, so that nothing in it is an
   * account's.
   *
   * @param names of all its members
   */
  static boolean describesClient(List<String> names) {
    return names.stream()
        .anyMatch(each -> OF_OAUTH_CLIENT.contains(String.join("", Words.split(each))));
  }

  private static boolean isSecretOfSystem(Body.Leaf member) {
    List<String> name = Words.split(member.name());
    List<String> owner = Words.split(member.owner());
    boolean configures =
        owner.stream().anyMatch(CONFIGURING::contains)
            || Collections.indexOfSubList(owner, List.of("data", "source")) >= 0;
    return configures && !name.isEmpty() && SECRETS.contains(name.get(name.size() - 1));
  }
}
