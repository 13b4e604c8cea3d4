package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Place;
import java.util.Set;

/** Which expressions are sessions of the servlet container or of Shiro. */
final class Sessions {

  private static final Set<String> TYPES =
      Set.of(
          "javax.servlet.http.HttpSession",
          "jakarta.servlet.http.HttpSession",
          "org.apache.shiro.session.Session");

  private Sessions() {}

  static boolean isOne(Expression target, BoundMethod in, Code code) {
    boolean got =
        target instanceof MethodCallExpr call && call.getNameAsString().equals("getSession");
    return got || isType(code.typing().typeOf(target, Place.in(in)));
  }

  static boolean isType(TypeRef type) {
    return type.declaredName().filter(TYPES::contains).isPresent();
  }
}
