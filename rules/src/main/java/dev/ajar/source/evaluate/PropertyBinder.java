package dev.ajar.source.evaluate;

import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Properties as code gets them: {@code @Value}, {@code @ConfigurationProperties}, the environment.
 */
final class PropertyBinder {

  private static final String VALUE = "org.springframework.beans.factory.annotation.Value";
  private static final String PROPERTIES =
      "org.springframework.boot.context.properties.ConfigurationProperties";
  private static final Set<String> INJECTING =
      Set.of("Autowired", "Resource", "Inject", "Value", "Reference", "DubboReference");
  private static final String ENVIRONMENT = "org.springframework.core.env.Environment";

  /** {@code #{'${a.b}'.split(',')}}, the usual way to have a list of a text. */
  private static final Pattern SPLIT =
      Pattern.compile("#\\{\\s*'([^']*)'\\.split\\('([^']*)'\\)\\s*}");

  private final Interpreter interpreter;
  private final Properties properties;

  PropertyBinder(Interpreter interpreter, Properties properties) {
    this.interpreter = interpreter;
    this.properties = properties;
  }

  /** The prefix to which an object is bound. */
  record Bound(String prefix) {}

  Optional<Bound> bound(List<JavaAnnotation> annotations) {
    return annotations.stream()
        .filter(each -> each.type().equals(PROPERTIES))
        .findFirst()
        .map(each -> new Bound(prefix(each)));
  }

  private String prefix(JavaAnnotation annotation) {
    return annotation
        .element("prefix")
        .or(() -> annotation.element("value"))
        .map(each -> Annotations.valueOf(each, interpreter))
        .flatMap(Operators::text)
        .orElse("");
  }

  /** What {@code @Value} injects; empty without that annotation. */
  Optional<Value> value(TypeRef type, List<JavaAnnotation> annotations) {
    return annotations.stream()
        .filter(each -> each.type().equals(VALUE))
        .findFirst()
        .flatMap(each -> each.element("value"))
        .map(each -> Annotations.valueOf(each, interpreter))
        .map(each -> each instanceof Value.Text text ? resolve(text.text(), type) : each);
  }

  private Value resolve(String text, TypeRef type) {
    Matcher split = SPLIT.matcher(text);
    if (split.matches()) {
      Value joined = properties.resolve(split.group(1));
      return joined instanceof Value.Text known
          ? Strings.itemsOf(known.text().split(split.group(2)))
          : joined;
    }
    if (text.startsWith("#{")) {
      return new Value.Unknown(
          dev.ajar.model.Evidence.of("the expression `" + text + "` isn't evaluated"));
    }
    return convert(properties.resolve(text), type);
  }

  /** A bean of {@code Environment}. */
  Optional<Value> environment(TypeRef type) {
    return type.is(ENVIRONMENT) ? Optional.of(new EnvironmentObject(properties)) : Optional.empty();
  }

  /** An object that a {@code @Bean} method made, with its fields bound where it says so. */
  Value bind(Value made, List<JavaAnnotation> annotations) {
    if (!(made instanceof Instance instance)) {
      return made;
    }
    return bound(annotations)
        .or(() -> bound(instance.javaType().annotations()))
        .map(each -> object(instance.javaType(), each.prefix()))
        .orElse(made);
  }

  /** An object whose fields are the properties under a prefix. */
  Value object(JavaType type, String prefix) {
    return object(type, prefix, (declaring, field, as) -> Optional.empty());
  }

  /**
   * @param rest what fills fields that no property sets and that have no initialiser
   */
  Instance object(JavaType type, String prefix, Instance.Filler rest) {
    return new Instance(
        type,
        (declaring, field, as) ->
            property(prefix, field)
                .or(() -> isInjected(field) ? rest.value(declaring, field, as) : Optional.empty()),
        interpreter);
  }

  static boolean isInjected(JavaField field) {
    return field.annotations().stream().anyMatch(each -> INJECTING.contains(each.simpleName()));
  }

  /**
   * A list that no file sets may still be set where the application gets the rest of its
   * configuration.
   */
  private static Value setElsewhere(String name, String where) {
    return new Value.Unknown(
        dev.ajar.model.Evidence.of("the property " + name + " isn't known: " + where));
  }

  private static boolean mayBeList(TypeRef type) {
    return type instanceof TypeRef.Array
        || type.is("java.lang.String")
        || type.is("java.util.List")
        || type.is("java.util.Set")
        || type.is("java.util.Collection");
  }

  private Optional<Value> property(String prefix, JavaField field) {
    String name = prefix.isEmpty() ? field.name() : prefix + "." + field.name();
    Value value = properties.find(name);
    if (!(value instanceof Value.Null)) {
      return Optional.of(convert(value, field.type()));
    }
    if (field.type().is("java.util.Map")) {
      List<String> names = properties.namesUnder(name);
      return names.isEmpty() ? Optional.empty() : Optional.of(map(name, names, field.type()));
    }
    Optional<JavaType> nested =
        interpreter
            .types()
            .find(field.type())
            .filter(each -> each.isSource() && each.kind() != JavaType.Kind.ENUM);
    // Where nothing is set, the field's initialiser decides what the object holds.
    boolean given = !properties.namesUnder(name).isEmpty();
    if (nested.isEmpty() && mayBeList(field.type())) {
      return properties.elsewhere().map(where -> setElsewhere(name, where));
    }
    return nested.filter(each -> given).map(each -> object(each, name));
  }

  private Value map(String prefix, List<String> names, TypeRef type) {
    Map<Value, Value> entries = new LinkedHashMap<>();
    for (String each : names) {
      Value value = properties.find(prefix + "." + each);
      entries.put(new Value.Text(each), value);
    }
    return new Table(entries);
  }

  /** A property's text as the type that asks for it, as Spring's conversion has it. */
  private Value convert(Value value, TypeRef type) {
    boolean isList =
        type instanceof TypeRef.Array
            || type.is("java.util.List")
            || type.is("java.util.Set")
            || type.is("java.util.Collection");
    if (isList && value instanceof Value.Text text) {
      List<Value> items = new ArrayList<>();
      Arrays.stream(text.text().split(","))
          .map(String::strip)
          .filter(each -> !each.isEmpty())
          .forEach(each -> items.add(new Value.Text(each)));
      return new Sequence(items, type.is("java.util.Set"), interpreter);
    }
    if (isList && value instanceof Value.Items items) {
      return new Sequence(items.items(), type.is("java.util.Set"), interpreter);
    }
    return value instanceof Value.Text text ? scalar(text, type) : value;
  }

  private static Value scalar(Value.Text text, TypeRef type) {
    String name = type.simpleName();
    if (name.equals("boolean") || name.equals("Boolean")) {
      return new Value.Scalar(text.text().strip().equalsIgnoreCase("true"));
    }
    if (name.equals("int") || name.equals("Integer")) {
      try {
        return new Value.Scalar(Integer.valueOf(text.text().strip()));
      } catch (NumberFormatException e) {
        return new Value.Unknown(dev.ajar.model.Evidence.of("`" + text.text() + "` is no number"));
      }
    }
    return text;
  }
}
