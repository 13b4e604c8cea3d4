package dev.ajar.disclosure.serialisation;

import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a class with what it inherits, each once, and the annotations that count for them.
 * Source: Jackson 2.23 and 3.1, {@code AnnotatedClassResolver}, {@code AnnotatedMethodCollector},
 * {@code AnnotatedFieldCollector}.
 *
 * @param annotations of the class
 * @param fields those of superclasses first
 * @param methods of at most one parameter, static ones aside
 */
record ClassMembers(
    JavaType type, Annotations annotations, List<ClassMember> fields, List<ClassMember> methods) {

  /** How many supertypes are looked at; generated hierarchies may have no end. */
  private static final int SUPERTYPES = 200;

  static Optional<ClassMembers> of(
      TypeRef ref, Types types, MapperSettings settings, Lombok lombok) {
    List<BoundType> all = new ArrayList<>();
    addWithSupertypes(ref, types, all, new LinkedHashSet<>());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Reader reader = new Reader(types, settings, lombok);
    return Optional.of(
        new ClassMembers(
            all.get(0).type(), reader.annotations(all), reader.fields(all), reader.methods(all)));
  }

  /** Whether Jackson finds something of its own on the class: then it writes even an empty one. */
  boolean isAnnotated() {
    return annotations.byType().keySet().stream().anyMatch(each -> each.contains(".jackson."));
  }

  boolean isRecord() {
    return type.kind() == JavaType.Kind.RECORD;
  }

  /** In the order of Jackson's {@code ClassUtil.findSuperTypes}: interfaces before superclasses. */
  private static void addWithSupertypes(
      TypeRef ref, Types types, List<BoundType> found, Set<String> seen) {
    Optional<JavaType> type =
        types.find(ref).filter(each -> !each.name().equals("java.lang.Object"));
    if (type.isEmpty() || found.size() >= SUPERTYPES || !seen.add(type.get().name())) {
      return;
    }
    BoundType bound = BoundType.of(type.get(), ref);
    found.add(bound);
    for (TypeRef each : type.get().interfaces()) {
      addWithSupertypes(each.substitute(bound.bindings()), types, found, seen);
    }
    type.get()
        .superclass()
        .ifPresent(
            each -> addWithSupertypes(each.substitute(bound.bindings()), types, found, seen));
  }

  /** Reads one hierarchy. */
  private record Reader(Types types, MapperSettings settings, Lombok lombok) {

    private Annotations of(List<JavaAnnotation> declared) {
      if (settings.library() != Library.JACKSON) {
        return Annotations.of(new ForeignAnnotations(settings.library()).of(declared), types);
      }
      return settings.useAnnotations() ? Annotations.of(declared, types) : Annotations.NONE;
    }

    private Annotations ofField(List<JavaAnnotation> declared) {
      return settings.library() == Library.GSON_EXPOSED_ONLY
          ? Annotations.of(new ForeignAnnotations(settings.library()).ofField(declared), types)
          : of(declared);
    }

    Annotations annotations(List<BoundType> all) {
      Annotations merged = Annotations.NONE;
      for (BoundType each : all) {
        for (JavaType mixIn : mixInsOf(each)) {
          merged = merged.or(of(mixIn.annotations()));
        }
        merged = merged.or(of(each.type().annotations()));
      }
      return merged;
    }

    private List<JavaType> mixInsOf(BoundType target) {
      return settings.mixIns().getOrDefault(target.type().name(), List.of()).stream()
          .flatMap(each -> types.hierarchyOf(TypeRef.of(each)).stream())
          .map(BoundType::type)
          .filter(each -> !each.name().equals("java.lang.Object"))
          .toList();
    }

    List<ClassMember> fields(List<BoundType> all) {
      Map<String, ClassMember> found = new LinkedHashMap<>();
      List<BoundType> classes = all.stream().filter(each -> !each.type().isInterface()).toList();
      for (int i = classes.size() - 1; i >= 0; i--) {
        BoundType owner = classes.get(i);
        fieldsOf(owner.type()).forEach(each -> put(found, each, owner));
        for (JavaType mixIn : mixInsOf(owner)) {
          mixIn
              .fields()
              .forEach(
                  each ->
                      found.computeIfPresent(
                          each.name(),
                          (name, old) -> old.with(of(each.annotations()).or(old.annotations()))));
        }
      }
      return List.copyOf(found.values());
    }

    private void put(Map<String, ClassMember> found, JavaField field, BoundType owner) {
      if (!field.is(Modifier.STATIC) && !field.enumConstant()) {
        ClassMember member = ClassMember.of(field, owner, ofField(field.annotations()));
        found.put(field.name(), lombok.field(member, owner.type()));
      }
    }

    private static List<JavaField> fieldsOf(JavaType type) {
      List<JavaField> all = new ArrayList<>(type.components());
      all.addAll(type.fields());
      return all;
    }

    List<ClassMember> methods(List<BoundType> all) {
      Map<String, ClassMember> found = new LinkedHashMap<>();
      Map<String, Annotations> pending = new LinkedHashMap<>();
      for (BoundType owner : all) {
        mixedIn(owner)
            .forEach(
                (key, marks) -> {
                  pending.merge(key, marks, Annotations::or);
                  found.computeIfPresent(key, (k, old) -> old.with(old.annotations().or(marks)));
                });
        for (ClassMember each : methodsOf(owner)) {
          Annotations mixed = pending.getOrDefault(key(each), Annotations.NONE);
          add(found, each.with(mixed.or(each.annotations())));
        }
      }
      return List.copyOf(found.values());
    }

    private Map<String, Annotations> mixedIn(BoundType owner) {
      Map<String, Annotations> found = new LinkedHashMap<>();
      for (JavaType mixIn : mixInsOf(owner)) {
        for (JavaMethod method : mixIn.methods()) {
          found.merge(key(method), of(method.annotations()), Annotations::or);
        }
      }
      return found;
    }

    private static void add(Map<String, ClassMember> found, ClassMember member) {
      found.merge(
          key(member),
          member,
          (old, inherited) -> {
            Annotations all = old.annotations().or(inherited.annotations());
            boolean better = old.is(Modifier.ABSTRACT) && !inherited.is(Modifier.ABSTRACT);
            return (better ? inherited : old).with(all);
          });
    }

    private static String key(ClassMember method) {
      return method.name() + "/" + method.parameters();
    }

    private static String key(JavaMethod method) {
      return method.name() + "/" + method.parameters().size();
    }

    private List<ClassMember> methodsOf(BoundType owner) {
      List<ClassMember> found = new ArrayList<>();
      for (JavaMethod each : owner.type().methods()) {
        if (!each.is(Modifier.STATIC) && each.parameters().size() <= 1) {
          found.add(ClassMember.of(each, owner, of(each.annotations())));
        }
      }
      for (JavaField each : owner.type().components()) {
        if (owner.type().methodsNamed(each.name()).stream()
            .allMatch(method -> !method.parameters().isEmpty())) {
          found.add(
              new ClassMember(
                  each.name(),
                  0,
                  each.type().substitute(owner.bindings()),
                  Set.of(Modifier.PUBLIC),
                  of(each.annotations()),
                  owner.type().name(),
                  each.at()));
        }
      }
      lombok
          .methodsOf(owner)
          .forEach(each -> found.add(each.asMember(owner, of(each.annotations()))));
      return found;
    }
  }
}
