package dev.ajar.disclosure.serialisation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A real serialiser, asked for the paths of what it writes. */
interface Writer {

  /** The JSON of a value; empty where the serialiser throws. */
  Optional<String> write(Object value, Optional<Class<?>> view);

  /** Jackson 2 as Spring Boot 3.5 configures it. */
  static Writer jackson2(Map<Class<?>, Class<?>> mixIns) {
    var mapper =
        com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .disable(com.fasterxml.jackson.databind.MapperFeature.DEFAULT_VIEW_INCLUSION)
            .disable(com.fasterxml.jackson.databind.SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(new com.fasterxml.jackson.datatype.jdk8.Jdk8Module())
            .addModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule())
            .addModule(new com.fasterxml.jackson.module.paramnames.ParameterNamesModule())
            .disable(
                com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                com.fasterxml.jackson.databind.SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
    mapper.setMixIns(mixIns);
    return (value, view) -> {
      try {
        return Optional.of(
            (view.isPresent() ? mapper.writerWithView(view.get()) : mapper.writer())
                .writeValueAsString(value));
      } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalStateException e) {
        return Optional.empty();
      }
    };
  }

  /** Jackson 3 as Spring Boot 4.1 configures it. */
  static Writer jackson3(Map<Class<?>, Class<?>> mixIns) {
    var builder = tools.jackson.databind.json.JsonMapper.builder();
    mixIns.forEach(builder::addMixIn);
    var mapper = builder.build();
    return (value, view) -> {
      try {
        return Optional.of(
            (view.isPresent() ? mapper.writerWithView(view.get()) : mapper.writer())
                .writeValueAsString(value));
      } catch (tools.jackson.core.JacksonException | IllegalStateException e) {
        return Optional.empty();
      }
    };
  }

  /**
   * Where values stand in a JSON text: {@code []} for an element, {@code *} for a map's key. Names
   * that are written twice count twice, which a tree wouldn't tell.
   */
  static Set<String> paths(String json) throws IOException {
    Set<String> found = new TreeSet<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      add(parser, "", found);
    }
    // what a type's tag in an array around the whole body leaves
    found.remove("[]");
    return found;
  }

  private static void add(JsonParser parser, String path, Set<String> found) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        add(parser, path + "[]", found);
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName().contains("k__") ? "*" : parser.currentName();
        parser.nextToken();
        add(parser, (path.isEmpty() ? "" : path + ".") + name, found);
      }
    } else if (!path.isEmpty()) {
      found.add(path);
    }
  }
}
