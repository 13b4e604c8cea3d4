package dev.ajar.source.tree;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import dev.ajar.source.type.Scope;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resolves names as the Java Language Specification, 6.5, does, from a place inside nested types of
 * one file.
 */
final class SourceScope implements Scope {

  private final String file;
  private final String packageName;
  private final Imports imports;
  private final Names names;

  /** Canonical names of the types around the place, innermost first. */
  private final List<String> enclosing;

  private final Set<String> typeVariables;

  /** What simple names were found to mean here: played code asks for the same ones often. */
  private final Map<String, Optional<String>> simple = new ConcurrentHashMap<>();

  private SourceScope(
      String file,
      String packageName,
      Imports imports,
      Names names,
      List<String> enclosing,
      Set<String> typeVariables) {
    this.file = file;
    this.packageName = packageName;
    this.imports = imports;
    this.names = names;
    this.enclosing = enclosing;
    this.typeVariables = typeVariables;
  }

  static SourceScope of(String file, String packageName, Imports imports, Names names) {
    return new SourceScope(file, packageName, imports, names, List.of(), Set.of());
  }

  /** The scope inside a type's body. */
  SourceScope inside(String canonicalName, List<String> variables) {
    List<String> inner = new ArrayList<>();
    inner.add(canonicalName);
    inner.addAll(enclosing);
    return new SourceScope(file, packageName, imports, names, List.copyOf(inner), with(variables));
  }

  @Override
  public SourceScope withVariables(List<String> variables) {
    return variables.isEmpty()
        ? this
        : new SourceScope(file, packageName, imports, names, enclosing, with(variables));
  }

  private Set<String> with(List<String> variables) {
    if (variables.isEmpty()) {
      return typeVariables;
    }
    Set<String> all = new HashSet<>(typeVariables);
    all.addAll(variables);
    return all;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public Optional<String> enclosingType() {
    return enclosing.stream().findFirst();
  }

  @Override
  public String resolve(String name) {
    return find(name).orElseGet(() -> guess(name));
  }

  @Override
  public Optional<String> find(String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    Optional<String> outer = findSimple(first);
    if (rest.isEmpty()) {
      return outer;
    }
    Optional<String> member = outer.map(canonical -> canonical + rest);
    if (member.filter(names::exists).isPresent()) {
      return member;
    }
    if (outer.isPresent()) {
      // of a type that nobody knows, a member type looks like one
      return member.filter(
          each ->
              !names.exists(outer.get()) && isTypeName(name.substring(name.lastIndexOf('.') + 1)));
    }
    return names.exists(name) ? Optional.of(name) : Optional.empty();
  }

  /** Types start with a capital and go on in lower case; constants don't. */
  private static boolean isTypeName(String simpleName) {
    return Character.isUpperCase(simpleName.charAt(0))
        && simpleName.chars().anyMatch(Character::isLowerCase);
  }

  private Optional<String> findSimple(String name) {
    Optional<String> known = simple.get(name);
    if (known == null) {
      known = lookUp(name);
      simple.put(name, known);
    }
    return known;
  }

  private Optional<String> lookUp(String name) {
    for (String type : enclosing) {
      if (type.endsWith("." + name) || type.equals(name)) {
        return Optional.of(type);
      }
      if (names.exists(type + "." + name)) {
        return Optional.of(type + "." + name);
      }
    }
    Optional<String> imported = imports.type(name);
    if (imported.isPresent()) {
      return imported;
    }
    String neighbour = qualified(packageName, name);
    if (names.exists(neighbour)) {
      return Optional.of(neighbour);
    }
    if (names.exists("java.lang." + name)) {
      return Optional.of("java.lang." + name);
    }
    for (String prefix : imports.onDemand()) {
      if (names.exists(prefix + "." + name) || KnownTypes.contains(prefix, name)) {
        return Optional.of(prefix + "." + name);
      }
    }
    return enclosing.stream()
        .flatMap(type -> names.inheritedMember(type, name).stream())
        .findFirst();
  }

  /**
   * Where an unknown type must be: in the only imported package that isn't completely known, else
   * in the same package. A dotted name that starts in lower case is taken for a canonical one.
   */
  private String guess(String name) {
    if (name.indexOf('.') > 0 && Character.isLowerCase(name.charAt(0))) {
      return name;
    }
    return imports.onDemand().stream()
        .filter(prefix -> !imports.staticOnDemand().contains(prefix))
        .filter(prefix -> !names.isOwnPackage(prefix) && !KnownTypes.knowsAllOf(prefix))
        .findFirst()
        .map(prefix -> prefix + "." + name)
        .orElseGet(() -> qualified(packageName, name));
  }

  private static String qualified(String packageName, String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  @Override
  public TypeRef typeOf(Type syntax) {
    if (syntax instanceof ClassOrInterfaceType type) {
      return declared(type);
    }
    if (syntax instanceof PrimitiveType || syntax instanceof VoidType) {
      return new TypeRef.Primitive(syntax.asString());
    }
    if (syntax instanceof ArrayType array) {
      return new TypeRef.Array(typeOf(array.getComponentType()));
    }
    if (syntax instanceof WildcardType wildcard) {
      return new TypeRef.Wildcard(
          wildcard.getExtendedType().map(this::typeOf), wildcard.getSuperType().map(this::typeOf));
    }
    if (syntax instanceof UnionType union) {
      return typeOf(union.getElements().get(0));
    }
    return TypeRef.OBJECT;
  }

  private TypeRef declared(ClassOrInterfaceType type) {
    String name = type.getNameWithScope();
    if (typeVariables.contains(name)) {
      return new TypeRef.Variable(name);
    }
    List<TypeRef> arguments =
        type.getTypeArguments()
            .map(each -> each.stream().map(this::typeOf).toList())
            .orElse(List.of());
    return new TypeRef.Declared(resolve(name), arguments);
  }

  @Override
  public List<String> staticImportsOf(String member) {
    List<String> types = new ArrayList<>(imports.staticSingle().getOrDefault(member, List.of()));
    types.addAll(imports.staticOnDemand());
    return types;
  }
}
