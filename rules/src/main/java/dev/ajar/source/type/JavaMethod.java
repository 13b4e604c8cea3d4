package dev.ajar.source.type;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A method or constructor (named {@code <init>}).
 *
 * @param declaringType canonical name of the type in which it is declared
 * @param at where its name stands; empty when it was read from a class file
 * @param syntax its declaration, when it was read from source
 */
public record JavaMethod(
    String name,
    String declaringType,
    List<TypeParameter> typeParameters,
    TypeRef returnType,
    List<JavaParameter> parameters,
    Set<Modifier> modifiers,
    List<JavaAnnotation> annotations,
    Optional<Location> at,
    Optional<Syntax<CallableDeclaration<?>>> syntax)
    implements Annotated {

  public JavaMethod {
    typeParameters = List.copyOf(typeParameters);
    parameters = List.copyOf(parameters);
    modifiers = Set.copyOf(modifiers);
    annotations = List.copyOf(annotations);
  }

  public boolean is(Modifier modifier) {
    return modifiers.contains(modifier);
  }

  /** Its declaration, when it was read from source. */
  public Optional<CallableDeclaration<?>> tree() {
    return syntax.map(Syntax::get);
  }

  /** The statements of the method, where it has some and they stand in source. */
  public Optional<BlockStmt> body() {
    return tree()
        .flatMap(
            declaration -> {
              if (declaration instanceof MethodDeclaration method) {
                return method.getBody();
              }
              return declaration instanceof ConstructorDeclaration constructor
                  ? Optional.of(constructor.getBody())
                  : Optional.empty();
            });
  }

  /** Simple names of the erased parameter types, joined by commas; tells overloads apart. */
  public String signature() {
    return parameters.stream()
        .map(each -> each.type().simpleName())
        .collect(Collectors.joining(","));
  }

  /** One declaration is one object: comparing trees would cost more than it could tell. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
