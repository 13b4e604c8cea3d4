package dev.ajar.disclosure.serialisation;

import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters of the constructor or factory method by which Jackson would make instances: names
 * and annotations on them count for the property when it is written, too. Parameters have their
 * names, as Spring Boot compiles with {@code -parameters} and registers {@code
 * ParameterNamesModule}. Source: Jackson 2.23 and 3.1, {@code
 * POJOPropertiesCollector._addCreators}.
 */
record Creators(ClassMembers members, Elements elements, Types types, MapperSettings settings) {

  /** The parameters of the chosen creator, in their order; none if no creator takes properties. */
  List<ClassMember> parameters(Map<String, Draft> found) {
    if (!settings.useAnnotations() || members.type().isInterface()) {
      return List.of();
    }
    List<JavaMethod> all =
        Stream.concat(
                members.type().constructors().stream(),
                members.type().methods().stream().filter(each -> each.is(Modifier.STATIC)))
            .filter(each -> !each.parameters().isEmpty())
            .toList();
    return explicit(all, found)
        .or(this::canonical)
        .or(() -> named())
        .or(() -> only(found))
        .orElse(List.of());
  }

  private Optional<List<ClassMember>> explicit(List<JavaMethod> all, Map<String, Draft> found) {
    return all.stream()
        .filter(each -> mode(each).isPresent())
        .filter(each -> takesProperties(each, mode(each).orElseThrow(), found))
        .findFirst()
        .map(this::read);
  }

  private Optional<String> mode(JavaMethod creator) {
    Optional<JavaAnnotation> annotation =
        creator.annotation("com.fasterxml.jackson.annotation.JsonCreator");
    return annotation.map(each -> elements.constant(each, "mode").orElse("DEFAULT"));
  }

  private boolean takesProperties(JavaMethod creator, String mode, Map<String, Draft> found) {
    return switch (mode) {
      case "PROPERTIES" -> true;
      case "DELEGATING", "DISABLED" -> false;
      default -> creator.parameters().size() > 1 || isProperty(creator.parameters().get(0), found);
    };
  }

  /** Whether a creator's only parameter is a property rather than the whole value. */
  private boolean isProperty(JavaParameter only, Map<String, Draft> found) {
    if (explicitName(only).isPresent()) {
      return true;
    }
    Draft property = found.get(only.name());
    return property != null && property.isVisible() && !property.isIgnored();
  }

  /** A record's canonical constructor, written or not. */
  private Optional<List<ClassMember>> canonical() {
    if (!members.isRecord()) {
      return Optional.empty();
    }
    List<JavaField> components = members.type().components();
    return Optional.of(
        members.type().constructors().stream()
            .filter(each -> sameTypes(each, components))
            .filter(each -> each.parameters().size() == components.size())
            .findFirst()
            .map(this::read)
            .orElseGet(() -> components.stream().map(this::parameter).toList()));
  }

  private static boolean sameTypes(JavaMethod constructor, List<JavaField> components) {
    List<TypeRef> types = constructor.parameters().stream().map(JavaParameter::type).toList();
    return types.equals(components.stream().map(JavaField::type).toList());
  }

  private ClassMember parameter(JavaField component) {
    Annotations all = Annotations.of(component.annotations(), types);
    Annotations onParameters =
        all.jackson("JsonProperty")
            .map(each -> Annotations.of(List.of(each), types))
            .orElse(Annotations.NONE);
    return parameter(component.name(), component.type(), onParameters);
  }

  private Optional<List<ClassMember>> named() {
    return members.type().constructors().stream()
        .filter(each -> mode(each).isEmpty())
        .filter(each -> each.parameters().stream().anyMatch(one -> explicitName(one).isPresent()))
        .findFirst()
        .map(this::read);
  }

  private Optional<List<ClassMember>> only(Map<String, Draft> found) {
    List<JavaMethod> all =
        members.type().constructors().stream()
            .filter(each -> mode(each).isEmpty())
            // Jackson 3 takes it beside one without parameters, too
            .filter(each -> !settings.isThree() || !each.parameters().isEmpty())
            .toList();
    if (all.size() != 1 || all.get(0).parameters().isEmpty()) {
      return Optional.empty();
    }
    List<JavaParameter> parameters = all.get(0).parameters();
    boolean properties = parameters.size() > 1 || isProperty(parameters.get(0), found);
    return properties ? Optional.of(read(all.get(0))) : Optional.empty();
  }

  private Optional<String> explicitName(JavaParameter parameter) {
    return elements
        .text(Annotations.of(parameter.annotations(), types).jackson("JsonProperty"), "value")
        .filter(each -> !each.isEmpty());
  }

  private List<ClassMember> read(JavaMethod creator) {
    List<ClassMember> parameters = new ArrayList<>();
    for (JavaParameter each : creator.parameters()) {
      parameters.add(
          parameter(each.name(), each.type(), Annotations.of(each.annotations(), types)));
    }
    return parameters;
  }

  private ClassMember parameter(String name, TypeRef type, Annotations annotations) {
    return new ClassMember(
        name, 0, type, Set.of(), annotations, members.type().name(), Optional.empty());
  }
}
