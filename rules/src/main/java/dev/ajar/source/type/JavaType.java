package dev.ajar.source.type;

import com.github.javaparser.ast.body.TypeDeclaration;
import dev.ajar.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class, interface, enum, record or annotation type.
 *
 * @param name canonical name, {@code com.acme.Outer.Inner}
 * @param binaryName binary name, {@code com.acme.Outer$Inner}
 * @param superclass the class it extends; empty for {@code Object}, interfaces, and classes that
 *     extend {@code Object} alone
 * @param fields in the order of declaration; enum constants among them; a record's components are
 *     in {@code components} instead
 * @param components a record's components
 * @param members canonical names of the types declared directly in it
 * @param scope the names that can be seen inside it; empty when it was read from a class file
 * @param at where its name stands; empty when it was read from a class file
 * @param syntax its declaration, when it was read from source
 */
public record JavaType(
    String name,
    String binaryName,
    Kind kind,
    Set<Modifier> modifiers,
    List<TypeParameter> typeParameters,
    Optional<TypeRef> superclass,
    List<TypeRef> interfaces,
    List<JavaField> fields,
    List<JavaField> components,
    List<JavaMethod> methods,
    List<JavaMethod> constructors,
    List<JavaAnnotation> annotations,
    List<String> members,
    Optional<Scope> scope,
    Optional<Location> at,
    Optional<Syntax<TypeDeclaration<?>>> syntax)
    implements Annotated {

  /** What a declaration declares. */
  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION
  }

  public JavaType {
    modifiers = Set.copyOf(modifiers);
    typeParameters = List.copyOf(typeParameters);
    interfaces = List.copyOf(interfaces);
    fields = List.copyOf(fields);
    components = List.copyOf(components);
    methods = List.copyOf(methods);
    constructors = List.copyOf(constructors);
    annotations = List.copyOf(annotations);
    members = List.copyOf(members);
  }

  public boolean is(Modifier modifier) {
    return modifiers.contains(modifier);
  }

  public boolean isInterface() {
    return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
  }

  /** Whether the declaration stands in the analysed source, so that bodies and places are known. */
  public boolean isSource() {
    return syntax.isPresent();
  }

  /** Its declaration, when it was read from source. */
  public Optional<TypeDeclaration<?>> tree() {
    return syntax.map(Syntax::get);
  }

  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The package, {@code com.acme}; empty for the unnamed one. */
  public String packageName() {
    int end = binaryName.lastIndexOf('.');
    return end < 0 ? "" : binaryName.substring(0, end);
  }

  /** A use of this type with its own parameters as arguments. */
  public TypeRef asRef() {
    return new TypeRef.Declared(
        name,
        typeParameters.stream().map(each -> (TypeRef) new TypeRef.Variable(each.name())).toList());
  }

  public Optional<JavaField> field(String fieldName) {
    for (JavaField each : fields) {
      if (each.name().equals(fieldName)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  public List<JavaMethod> methodsNamed(String methodName) {
    List<JavaMethod> found = new ArrayList<>(1);
    for (JavaMethod each : methods) {
      if (each.name().equals(methodName)) {
        found.add(each);
      }
    }
    return found;
  }

  /** Superclass first, then interfaces in the order of declaration. */
  public List<TypeRef> supertypes() {
    return java.util.stream.Stream.concat(superclass.stream(), interfaces.stream()).toList();
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
