package dev.ajar.source.type;

import com.github.javaparser.ast.type.Type;
import java.util.Optional;

/** The names that can be seen from a place in source. */
public interface Scope {

  /** Path of the file, relative to the analysed root. */
  String file();

  /** Canonical name of the innermost type around the place; empty outside any. */
  Optional<String> enclosingType();

  /**
   * The canonical name that a simple or dotted type name has here. Where nothing in the analysed
   * code, the class path or the JDK has that name, the imports tell where it must be.
   */
  String resolve(String name);

  /**
   * Like {@link #resolve}, but empty where the name is only guessed: no such type is known at all.
   */
  Optional<String> find(String name);

  /** The type that a piece of syntax denotes here. */
  TypeRef typeOf(Type syntax);

  /** The same scope inside a generic method with these type parameters. */
  Scope withVariables(java.util.List<String> variables);

  /**
   * Types whose static members can be named here without a qualifier by this name, in the order of
   * precedence: {@code import static} of the member first, then on demand.
   */
  java.util.List<String> staticImportsOf(String member);
}
