package dev.ajar.disclosure;

import dev.ajar.disclosure.serialisation.Body;
import dev.ajar.source.Types;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaField;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Members that no store keeps, by the annotations of JPA, Spring Data and MyBatis-Plus: what comes
 * from a repository has nothing there. A secret among them was sent, or is used while code runs.
 */
final class Unstored {

  private static final Set<String> TRANSIENT =
      Set.of(
          "org.springframework.data.annotation.Transient",
          "jakarta.persistence.Transient",
          "javax.persistence.Transient");
  private static final String TABLE_FIELD = "com.baomidou.mybatisplus.annotation.TableField";

  private final Types types;

  Unstored(Types types) {
    this.types = types;
  }

  boolean is(Body.Leaf member) {
    int at = member.declaredBy().indexOf('#');
    return at > 0
        && types
            .find(member.declaredBy().substring(0, at).replace('$', '.'))
            .flatMap(type -> field(type.fields(), member.declaredBy().substring(at + 1)))
            .filter(each -> each.annotations().stream().anyMatch(Unstored::keepsOut))
            .isPresent();
  }

  /** The field of that name, or the one that a getter of that name gives. */
  private static Optional<JavaField> field(List<JavaField> fields, String name) {
    return fields.stream()
        .filter(
            each ->
                name.equals(each.name())
                    || name.equalsIgnoreCase("get" + each.name())
                    || name.equalsIgnoreCase("is" + each.name()))
        .findFirst();
  }

  private static boolean keepsOut(JavaAnnotation annotation) {
    return TRANSIENT.contains(annotation.type())
        || annotation.type().equals(TABLE_FIELD)
            && annotation.element("exist").filter(Unstored::isFalse).isPresent();
  }

  private static boolean isFalse(ElementValue value) {
    return value.equals(new ElementValue.Constant(false))
        || value instanceof ElementValue.Unevaluated unevaluated
            && unevaluated.expression().toString().equals("false");
  }
}
