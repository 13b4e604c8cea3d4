package dev.ajar.framework.unread;

import dev.ajar.source.Types;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where a framework that isn't modelled serves requests. */
final class Occurrences {

  private final Types types;
  private final UnreadFramework framework;
  private final TreeSet<Occurrence> found = new TreeSet<>();

  private Occurrences(Types types, UnreadFramework framework) {
    this.types = types;
    this.framework = framework;
  }

  /** What counts, in the order of files. */
  static SortedSet<Occurrence> of(Types types, UnreadFramework framework) {
    Occurrences occurrences = new Occurrences(types, framework);
    if (types.mentions(framework.mention())) {
      types.inFilesMentioning(framework.mention()).forEach(occurrences::look);
      occurrences.lookForSubtypes();
    }
    return occurrences.found;
  }

  private void look(JavaType type) {
    if (isAnnotatedWith(type, framework.notOn())) {
      return;
    }
    for (JavaMethod method : type.methods()) {
      boolean counts =
          isAnnotatedWith(method, framework.methods())
              || method
                  .returnType()
                  .declaredName()
                  .filter(framework.returns()::contains)
                  .isPresent();
      if (counts && isServed(type)) {
        method.at().ifPresent(at -> found.add(new Occurrence(at, type.name(), method.name())));
      }
    }
    if (isAnnotatedWith(type, framework.classes())
        || (inheritsByName(type) && isConcrete(type))
        || (isTopLevel(type) && imports(type))) {
      add(type);
    }
  }

  private void lookForSubtypes() {
    String[] names =
        framework.supertypes().stream()
            .filter(each -> !each.startsWith("*"))
            .toArray(String[]::new);
    types.subtypesOf(names).stream().filter(Occurrences::isConcrete).forEach(this::add);
    types.subtypesOf(framework.interfaces().toArray(String[]::new)).stream()
        .filter(each -> !isAnnotatedWith(each, framework.notOn()))
        .forEach(this::add);
  }

  private void add(JavaType type) {
    type.at().ifPresent(at -> found.add(new Occurrence(at, type.name(), "")));
  }

  private static boolean isAnnotatedWith(Annotated declaration, Set<String> annotations) {
    return declaration.annotations().stream().anyMatch(each -> annotations.contains(each.type()));
  }

  /** An interface that nobody implements describes somebody else's endpoints. */
  private boolean isServed(JavaType type) {
    return !type.isInterface() || !types.subtypesOf(type.name()).isEmpty();
  }

  private static boolean isConcrete(JavaType type) {
    return !type.isInterface() && !type.is(Modifier.ABSTRACT);
  }

  private static boolean isTopLevel(JavaType type) {
    return !type.binaryName().contains("$");
  }

  private boolean inheritsByName(JavaType type) {
    return framework.supertypes().stream()
        .filter(each -> each.startsWith("*"))
        .map(each -> each.substring(1))
        .anyMatch(
            ending ->
                type.supertypes().stream()
                    .map(TypeRef::simpleName)
                    .anyMatch(name -> name.endsWith(ending)));
  }

  private boolean imports(JavaType type) {
    return type.tree()
        .flatMap(tree -> tree.findCompilationUnit())
        .map(
            unit ->
                unit.getImports().stream()
                    .map(each -> each.getNameAsString())
                    .anyMatch(this::isImported))
        .orElse(false);
  }

  private boolean isImported(String name) {
    return framework.imports().stream()
        .anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
  }
}
