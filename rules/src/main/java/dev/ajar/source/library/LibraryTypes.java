package dev.ajar.source.library;

import com.github.javaparser.ast.CompilationUnit;
import dev.ajar.source.parsing.JavaFileParser;
import dev.ajar.source.tree.Names;
import dev.ajar.source.tree.Parts;
import dev.ajar.source.tree.TreeTypes;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Types of common libraries, so that {@code ResponseEntity.ok(user)} or {@code
 * repository.findById(id)} has a type without a class path. They are declared in Java, one file a
 * package, beside this class; each declares what an analysis asks of the package and no more. What
 * the class path holds comes before them.
 */
public final class LibraryTypes {

  private static final String PLACE = "library";

  private final Names names;
  private final Map<String, Map<String, JavaType>> byPackage = new ConcurrentHashMap<>();

  public LibraryTypes(Names names) {
    this.names = names;
  }

  /** The type of a canonical name. */
  public Optional<JavaType> find(String canonicalName) {
    String packageName = packageOf(canonicalName);
    if (!isDeclared(packageName)) {
      return Optional.empty();
    }
    Map<String, JavaType> types = byPackage.get(packageName);
    if (types == null) {
      types = read(packageName);
      byPackage.put(packageName, types);
    }
    return Optional.ofNullable(types.get(canonicalName));
  }

  /**
   * Whether a type of the name is declared; asks no names in return, and so may be called while a
   * file is being read.
   */
  public boolean exists(String canonicalName) {
    String packageName = packageOf(canonicalName);
    return isDeclared(packageName) && LibraryIndex.declares(packageName, canonicalName);
  }

  private static boolean isDeclared(String packageName) {
    return LibraryIndex.packages().contains(packageName);
  }

  /** The part in front of the first segment that starts with a capital. */
  private static String packageOf(String canonicalName) {
    int start = 0;
    while (start < canonicalName.length() && !Character.isUpperCase(canonicalName.charAt(start))) {
      int dot = canonicalName.indexOf('.', start);
      if (dot < 0) {
        return "";
      }
      start = dot + 1;
    }
    return start == 0 ? "" : canonicalName.substring(0, start - 1);
  }

  private Map<String, JavaType> read(String packageName) {
    CompilationUnit unit =
        new JavaFileParser()
            .parse(PLACE, LibraryIndex.text(packageName))
            .tree()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the declarations of " + packageName + " don't parse"));
    Map<String, JavaType> types = new java.util.HashMap<>();
    TreeTypes.read(PLACE, unit, names, Parts.kept())
        .forEach(each -> types.put(each.name(), withoutPlaces(each)));
    return types;
  }

  /** These declarations are no source of the analysed code: nothing may point at them. */
  private static JavaType withoutPlaces(JavaType type) {
    return new JavaType(
        type.name(),
        type.binaryName(),
        type.kind(),
        type.modifiers(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        type.fields().stream().map(LibraryTypes::withoutPlaces).toList(),
        type.components(),
        type.methods().stream().map(LibraryTypes::withoutPlaces).toList(),
        type.constructors().stream().map(LibraryTypes::withoutPlaces).toList(),
        type.annotations(),
        type.members(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static JavaField withoutPlaces(JavaField field) {
    return new JavaField(
        field.name(),
        field.type(),
        field.modifiers(),
        field.annotations(),
        field.initialised(),
        field.enumConstant(),
        Optional.empty());
  }

  private static JavaMethod withoutPlaces(JavaMethod method) {
    return new JavaMethod(
        method.name(),
        method.declaringType(),
        method.typeParameters(),
        method.returnType(),
        method.parameters(),
        method.modifiers(),
        method.annotations(),
        Optional.empty(),
        Optional.empty());
  }
}
