package dev.ajar.framework.springmvc;

import dev.ajar.model.Input;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.JavaType.Kind;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a handler takes from the request: annotated parameters first, then what Spring does with
 * those that carry no annotation ({@code RequestMappingHandlerAdapter#getDefaultArgumentResolvers},
 * 5.3 to 7.0).
 */
final class Inputs {

  private static final Map<String, Input.Kind> ANNOTATED =
      Map.of(
          Spring.PATH_VARIABLE, Input.Kind.PATH,
          Spring.MATRIX_VARIABLE, Input.Kind.PATH,
          Spring.REQUEST_PARAM, Input.Kind.QUERY,
          Spring.REQUEST_HEADER, Input.Kind.HEADER,
          Spring.COOKIE_VALUE, Input.Kind.COOKIE,
          Spring.REQUEST_BODY, Input.Kind.BODY,
          Spring.REQUEST_PART, Input.Kind.PART,
          Spring.MODEL_ATTRIBUTE, Input.Kind.FORM_OBJECT);

  private static final String MAP = "java.util.Map";

  private final Types types;
  private final Evaluator evaluator;
  private final Placeholders placeholders;
  private final ArgumentResolvers resolvers;
  private final ArgumentTable table = ArgumentTable.instance();

  Inputs(Types types, Placeholders placeholders) {
    this.types = types;
    this.evaluator = new Evaluator(types);
    this.placeholders = placeholders;
    this.resolvers = new ArgumentResolvers(types);
  }

  /**
   * @param variables names of the path variables of the handler's mapping
   */
  List<Input> of(HandlerMethod handler, Set<String> variables) {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < handler.parameters().size(); i++) {
      JavaParameter parameter = handler.parameters().get(i);
      List<JavaAnnotation> annotations = handler.parameterAnnotations(i);
      Optional<MergedAnnotation> annotation =
          MergedAnnotation.find(annotations, Spring.REQUEST_PARAM, ANNOTATED.keySet(), types);
      if (annotation.isPresent()) {
        annotated(annotation.get(), handler, i, variables, inputs);
      } else {
        int index = i;
        unannotated(handler.parameterType(i), annotations)
            .map(kind -> new Input(kind, parameter.name(), parameter.type().toString(), index))
            .ifPresent(inputs::add);
      }
    }
    return inputs;
  }

  /** A map without a name stands for all parameters or variables there are. */
  private void annotated(
      MergedAnnotation annotation,
      HandlerMethod handler,
      int index,
      Set<String> variables,
      List<Input> inputs) {
    JavaParameter parameter = handler.parameters().get(index);
    String type = parameter.type().toString();
    Input.Kind kind = ANNOTATED.get(annotation.type());
    Optional<String> name = name(annotation);
    boolean isAll = name.isEmpty() && types.isSubtype(handler.parameterType(index), MAP);
    if (isAll && kind == Input.Kind.PATH) {
      variables.forEach(each -> inputs.add(new Input(kind, each, type, index)));
      return;
    }
    Input.Kind actual = isAll && kind == Input.Kind.QUERY ? Input.Kind.FORM_OBJECT : kind;
    inputs.add(new Input(actual, name.orElse(parameter.name()), type, index));
  }

  private Optional<String> name(MergedAnnotation annotation) {
    return annotation
        .element("name", "value")
        .map(evaluator::valueOf)
        .filter(Value.Text.class::isInstance)
        .map(value -> placeholders.resolve(((Value.Text) value).text()))
        .filter(text -> !text.isEmpty());
  }

  private Optional<Input.Kind> unannotated(TypeRef declared, List<JavaAnnotation> annotations) {
    if (annotations.stream().anyMatch(this::saysWhereFrom) || isResolved(declared)) {
      return Optional.empty();
    }
    TypeRef type = declared.is("java.util.Optional") ? element(declared) : declared;
    TypeRef element = type instanceof TypeRef.Array array ? array.element() : type;
    if (isAny(type, table.bodies())) {
      return Optional.of(Input.Kind.BODY);
    }
    if (isAny(element(type), table.parts())) {
      return Optional.of(Input.Kind.PART);
    }
    if (isAny(type, table.provided())) {
      return Optional.empty();
    }
    return Optional.of(isSimple(element) ? Input.Kind.QUERY : Input.Kind.FORM_OBJECT);
  }

  /** What an array or collection holds, a single value otherwise. */
  private static TypeRef element(TypeRef type) {
    if (type instanceof TypeRef.Array array) {
      return array.element();
    }
    return type instanceof TypeRef.Declared declared
            && declared.arguments().size() == 1
            && declared.name().startsWith("java.util.")
        ? declared.arguments().get(0)
        : type;
  }

  private boolean isSimple(TypeRef type) {
    if (type instanceof TypeRef.Primitive) {
      return true;
    }
    if (type instanceof TypeRef.Declared declared && table.simple().contains(declared.name())) {
      return true;
    }
    return types.find(type).map(JavaType::kind).filter(Kind.ENUM::equals).isPresent();
  }

  private boolean isResolved(TypeRef type) {
    return type.declaredName().filter(resolvers::support).isPresent();
  }

  /**
   * Whether an annotation tells that something else than the request's parameters fills it: one
   * that a resolver asks for, or one that nobody knows to be harmless.
   */
  private boolean saysWhereFrom(JavaAnnotation annotation) {
    if (resolvers.support(annotation.type())) {
      return true;
    }
    if (table.isHarmless(annotation.type())) {
      return false;
    }
    return types
        .find(annotation.type())
        .map(
            declaration ->
                declaration.annotations().stream()
                    .anyMatch(each -> each.type().startsWith("org.springframework.")))
        .orElse(true);
  }

  private boolean isAny(TypeRef type, Set<String> names) {
    return type.declaredName().filter(names::contains).isPresent()
        || types.hierarchyOf(type).stream()
            .flatMap(each -> each.type().supertypes().stream())
            .flatMap(each -> each.declaredName().stream())
            .anyMatch(names::contains);
  }
}
