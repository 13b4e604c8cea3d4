package dev.ajar.framework.springmvc;

import dev.ajar.model.Input;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.JavaType.Kind;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the types of path variables let through: with any other text the conversion fails and the
 * handler isn't called ({@code DefaultConversionService}, 5.3 to 7.0; the usual spellings, without
 * the hexadecimal numbers that it reads too).
 */
final class PathVariables {

  private static final String WHOLE_NUMBER = "-?[0-9]+";
  private static final String TRUTH = "true|false|on|off|yes|no|1|0";
  private static final String UUID =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

  private static final Map<String, String> LIMITS =
      Map.ofEntries(
          Map.entry("byte", WHOLE_NUMBER),
          Map.entry("short", WHOLE_NUMBER),
          Map.entry("int", WHOLE_NUMBER),
          Map.entry("long", WHOLE_NUMBER),
          Map.entry("boolean", TRUTH),
          Map.entry("java.lang.Byte", WHOLE_NUMBER),
          Map.entry("java.lang.Short", WHOLE_NUMBER),
          Map.entry("java.lang.Integer", WHOLE_NUMBER),
          Map.entry("java.lang.Long", WHOLE_NUMBER),
          Map.entry("java.math.BigInteger", WHOLE_NUMBER),
          Map.entry("java.lang.Boolean", TRUTH),
          Map.entry("java.util.UUID", UUID));

  private final Types types;

  PathVariables(Types types) {
    this.types = types;
  }

  /** By variable name, the regular expression that its text matches. */
  Map<String, String> limits(HandlerMethod handler, List<Input> inputs) {
    Map<String, String> limits = new TreeMap<>();
    for (Input input : inputs) {
      if (input.kind() == Input.Kind.PATH) {
        limit(handler.parameterType(input.parameter()))
            .ifPresent(regex -> limits.put(input.name(), regex));
      }
    }
    return limits;
  }

  private Optional<String> limit(TypeRef type) {
    if (type.is("java.util.Optional") && !((TypeRef.Declared) type).arguments().isEmpty()) {
      return limit(((TypeRef.Declared) type).arguments().get(0));
    }
    String name = type instanceof TypeRef.Declared declared ? declared.name() : type.toString();
    return Optional.ofNullable(LIMITS.get(name))
        .or(() -> types.find(type).filter(this::isReadByName).map(PathVariables::constants));
  }

  /** An enum is read by its constants' names unless the application brings a converter for it. */
  private boolean isReadByName(JavaType type) {
    return type.kind() == Kind.ENUM
        && type.fields().stream().anyMatch(JavaField::enumConstant)
        && types.subtypesOf("org.springframework.core.convert.converter.Converter").stream()
            .flatMap(each -> each.interfaces().stream())
            .noneMatch(each -> each.toString().endsWith(", " + type.simpleName() + ">"))
        && types
            .subtypesOf("org.springframework.core.convert.converter.ConverterFactory")
            .isEmpty();
  }

  private static String constants(JavaType type) {
    return type.fields().stream()
        .filter(JavaField::enumConstant)
        .map(JavaField::name)
        .collect(Collectors.joining("|"));
  }
}
