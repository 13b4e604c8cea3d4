package dev.ajar.disclosure.serialisation;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a serialiser of the service's own writes: one object whose members it names, each with one
 * value. Source of the calls: Jackson 2.23, {@code JsonGenerator}; 3.1, {@code writeStringProperty}
 * and the like.
 */
record HandWrittenMembers(Types types) {

  private static final TypeRef TEXT = TypeRef.of("java.lang.String");

  /** Calls that write a member with one value. */
  private static final Set<String> MEMBERS =
      Set.of(
          "writeStringField",
          "writeNumberField",
          "writeBooleanField",
          "writeNullField",
          "writeBinaryField",
          "writeStringProperty",
          "writeNumberProperty",
          "writeBooleanProperty",
          "writeNullProperty",
          "writeBinaryProperty");

  private static final Set<String> AROUND =
      Set.of("writeStartObject", "writeEndObject", "writeNull");

  /** Its members; empty where it writes anything else. */
  List<Property> by(TypeRef serialiser) {
    List<Property> members = new ArrayList<>();
    for (JavaMethod method :
        types.find(serialiser).map(each -> each.methodsNamed("serialize")).orElse(List.of())) {
      for (MethodCallExpr call : calls(method)) {
        Optional<String> name =
            call.getArguments().stream()
                .findFirst()
                .filter(StringLiteralExpr.class::isInstance)
                .map(each -> ((StringLiteralExpr) each).asString());
        if (MEMBERS.contains(call.getNameAsString()) && name.isPresent()) {
          members.add(
              Property.plain(
                  name.get(),
                  TEXT,
                  method.declaringType() + "#" + method.name(),
                  serialiser.simpleName(),
                  method.at()));
        } else if (!AROUND.contains(call.getNameAsString())) {
          return List.of();
        }
      }
    }
    return members;
  }

  private static List<MethodCallExpr> calls(JavaMethod method) {
    return method.body().stream()
        .flatMap(body -> body.findAll(MethodCallExpr.class).stream())
        .filter(each -> each.getNameAsString().startsWith("write"))
        .toList();
  }
}
