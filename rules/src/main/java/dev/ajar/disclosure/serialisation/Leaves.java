package dev.ajar.disclosure.serialisation;

import dev.ajar.source.type.TypeRef;
import java.util.Set;

/** Types that end the walk: those written as one value, and those that could be anything. */
final class Leaves {

  private static final Set<String> SCALAR_PACKAGES =
      Set.of(
          "java.lang",
          "java.lang.annotation",
          "java.math",
          "java.time",
          "java.net",
          "java.sql",
          "java.awt.image",
          "org.joda.time",
          "com.google.protobuf",
          "org.locationtech.jts.geom",
          "com.vividsolutions.jts.geom");

  private static final Set<String> SCALARS =
      Set.of(
          "java.util.Date",
          "java.util.UUID",
          "java.util.Calendar",
          "java.util.GregorianCalendar",
          "java.util.Locale",
          "java.util.Currency",
          "java.util.TimeZone",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.LongAdder",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble",
          "java.util.regex.Pattern",
          "java.nio.ByteBuffer",
          "java.io.File",
          "java.nio.file.Path",
          "java.io.InputStream",
          "org.springframework.core.io.Resource",
          "org.springframework.core.io.InputStreamResource",
          "org.springframework.core.io.ByteArrayResource",
          "org.springframework.core.io.FileSystemResource",
          "org.springframework.core.io.UrlResource",
          "org.springframework.http.HttpMethod",
          "org.springframework.http.HttpStatus",
          "org.springframework.web.bind.annotation.RequestMethod",
          "org.springframework.util.MimeType",
          "org.springframework.util.unit.DataSize",
          "org.springframework.web.multipart.MultipartFile",
          "org.springframework.http.HttpStatusCode",
          "org.springframework.http.MediaType",
          "org.springframework.http.ProblemDetail",
          "org.bson.types.ObjectId");

  private static final Set<String> UNTYPED =
      Set.of(
          "java.lang.Object",
          "com.fasterxml.jackson.databind.JsonNode",
          "com.fasterxml.jackson.databind.node.ObjectNode",
          "com.fasterxml.jackson.databind.node.ArrayNode",
          "tools.jackson.databind.JsonNode",
          "tools.jackson.databind.node.ObjectNode",
          "com.alibaba.fastjson.JSONObject",
          "com.alibaba.fastjson.JSONArray",
          "com.alibaba.fastjson2.JSONObject",
          "com.alibaba.fastjson2.JSONArray",
          "com.google.gson.JsonObject",
          "com.google.gson.JsonElement",
          "org.json.JSONObject",
          "org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody",
          "org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter",
          "org.springframework.web.servlet.mvc.method.annotation.SseEmitter",
          "org.springframework.http.converter.json.MappingJacksonValue",
          "java.io.Serializable");

  private Leaves() {}

  /** Whether a value of the type is written as one JSON value, or as bytes that aren't JSON. */
  static boolean isScalar(TypeRef.Declared type) {
    if (isUntyped(type)) {
      return false;
    }
    int dot = type.name().lastIndexOf('.');
    String packageName = dot < 0 ? "" : type.name().substring(0, dot);
    return !type.is("java.lang.Iterable")
        && (SCALARS.contains(type.name()) || SCALAR_PACKAGES.contains(packageName));
  }

  /** Whether the type says nothing about what is written. */
  static boolean isUntyped(TypeRef.Declared type) {
    return UNTYPED.contains(type.name());
  }
}
