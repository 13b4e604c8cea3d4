package dev.ajar.access;

import dev.ajar.model.Demand;
import dev.ajar.model.Requirement;
import java.util.regex.Pattern;

/** Tells guards that ask for a role or a permission from those that any signed-in caller passes. */
final class Privilege {

  /**
   * How frameworks and services write it: {@code hasRole('ADMIN')}, {@code authority x}, {@code
   * @ss.hasPermi('system:user:list')}, {@code SaCheckPermission}, {@code RequiresRoles}; a bean
   * that is asked with a text, {@code @el.check('user:list')}, is asked for a permission too.
   */
  private static final Pattern ROLE_OR_PERMISSION =
      Pattern.compile(
          "role|authorit|permi|privilege|scope|@\\w+\\.\\w+\\(\\s*'", Pattern.CASE_INSENSITIVE);

  private Privilege() {}

  /** Whether the requests of a walk meet somebody who asks each of them for one. */
  static boolean isAskedFor(Walk walk) {
    return walk.demands().stream().anyMatch(Privilege::isPrivilege)
        || walk.gates().stream().anyMatch(Privilege::isAskedFor);
  }

  private static boolean isAskedFor(GateWalk gate) {
    return !gate.parts().isEmpty()
        && gate.parts().stream()
            .flatMap(part -> part.decisions().stream())
            .allMatch(each -> isPrivilege(each.rule().requirement(), ""));
  }

  /**
   * An annotation's name may say what its requirement doesn't. Where it can't be told whether a
   * caller without credentials meets it, it still asks more of one who is signed in.
   */
  private static boolean isPrivilege(Demand demand) {
    if (demand.requirement() instanceof Requirement.Unclear unclear) {
      return ROLE_OR_PERMISSION.matcher(unclear.reason()).find();
    }
    return isPrivilege(demand.requirement(), demand.source().text());
  }

  private static boolean isPrivilege(Requirement requirement, String source) {
    return requirement instanceof Requirement.Nobody
        || requirement instanceof Requirement.Credentials credentials
            && ROLE_OR_PERMISSION.matcher(credentials.what() + " " + source).find();
  }
}
