package dev.ajar.framework.permissions;

import dev.ajar.framework.Framework;
import dev.ajar.framework.guards.Enforcers;
import dev.ajar.framework.guards.HandlerAnnotations;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;

/**
 * Annotations by which handlers name a role or a permission, of whatever kind: a library's ({@code
 * SaCheckPermission}), the service's own with the code that reads it, or an expression that asks a
 * bean.
 *
 * <p>They guard nothing here. Whether a caller without credentials gets through is told by what
 * enforces them; they only tell for whom a handler is that asks for credentials anyway.
 */
public final class Permissions implements Framework {

  private static final Pattern NAME =
      Pattern.compile("(?i).*(?:role|permission|authority|privilege).*|PreAuth");

  /** What takes a demand away, or narrows the rows that come back. */
  private static final Pattern OTHERWISE =
      Pattern.compile("(?:Ignore|No|Not|Skip|Un|Without|Data|Permit)\\p{Lu}.*");

  private static final Pattern ELEMENT =
      Pattern.compile("(?:roles?|permissions?|authority|authorities|privileges?)");

  /** Those of Spring Security and JSR-250 are read with the mechanism that enforces them. */
  private static final Pattern READ_ELSEWHERE =
      Pattern.compile("(?:org\\.springframework|javax|jakarta|io\\.swagger)\\..*");

  private final Map<Types, Enforcers> enforcers = new WeakHashMap<>();
  private final Map<Types, AskedBeans> beans = new WeakHashMap<>();

  @Override
  public List<Evidence> permissions(Application application, Handler handler) {
    Types types = application.types();
    List<Evidence> found = new ArrayList<>();
    for (JavaAnnotation each : HandlerAnnotations.of(handler, types)) {
      if (asksForOne(each, types)) {
        String text = "`@" + each.simpleName() + "` asks for a role or permission";
        found.add(new Evidence(text, each.at()));
      }
      beans
          .computeIfAbsent(types, AskedBeans::new)
          .expression(each)
          .map(it -> new Evidence("`" + it + "` asks for a role or permission", each.at()))
          .ifPresent(found::add);
    }
    return found;
  }

  private boolean asksForOne(JavaAnnotation annotation, Types types) {
    return !READ_ELSEWHERE.matcher(annotation.type()).matches()
        && !OTHERWISE.matcher(annotation.simpleName()).matches()
        && (NAME.matcher(annotation.simpleName()).matches() || namesOne(annotation))
        && enforcers.computeIfAbsent(types, Enforcers::new).isSeen(annotation);
  }

  /** {@code @Login(role = ADMIN)}; an empty text names none. */
  private static boolean namesOne(JavaAnnotation annotation) {
    return annotation.elements().entrySet().stream()
        .anyMatch(
            each ->
                ELEMENT.matcher(each.getKey()).matches()
                    && !each.getValue().equals(new ElementValue.Constant("")));
  }
}
