package dev.ajar.disclosure.serialisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.GsonBuilder;
import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.TypeRef;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Gson and fastjson write of the same classes, by the real ones and by the analysis. */
class OtherLibrariesTest {

  /** Each class has a member for each way to leave it out or to rename it. */
  private static final String CLASSES =
      """
      package acme;
      import com.alibaba.fastjson.annotation.JSONField;
      import com.fasterxml.jackson.annotation.*;
      import com.google.gson.annotations.*;
      class Base { private String inherited = "a"; public String getInherited() { return inherited; } }
      class Inner { private String street = "a"; public String open = "a"; public String getStreet() { return street; } }
      enum Kind { ONE }
      public class Account extends Base {
        private String hidden = "a";
        private String phone = "a";
        public String getPhone() { return phone; }
        @JsonIgnore private String password = "a";
        public String getPassword() { return password; }
        @JsonProperty("mail") private String email = "a";
        public String getEmail() { return email; }
        @SerializedName("born") @JSONField(name = "birth") private String birthday = "a";
        public String getBirthday() { return birthday; }
        @JSONField(serialize = false) private String secret = "a";
        public String getSecret() { return secret; }
        @Expose private String shown = "a";
        public String getShown() { return shown; }
        @Expose(serialize = false) private String taken = "a";
        public String getTaken() { return taken; }
        private transient String passing = "a";
        public String getPassing() { return passing; }
        static String shared = "a";
        public String open = "a";
        private boolean locked = true;
        public boolean isLocked() { return locked; }
        public String getComputed() { return "a"; }
        private Inner address = new Inner();
        public Inner getAddress() { return address; }
        private java.util.List<Inner> addresses = java.util.List.of(new Inner());
        public java.util.List<Inner> getAddresses() { return addresses; }
        private Kind kind = Kind.ONE;
        public Kind getKind() { return kind; }
        private String firstName = "a";
        public String getFirstName() { return firstName; }
      }
      """;

  @TempDir Path root;

  @Test
  void gsonWritesFields() throws Exception {
    agree(new GsonBuilder().create()::toJson, MapperSettings.ofGson(false, Optional.empty()));
  }

  @Test
  void gsonWritesOnlyWhatIsExposedWhereItIsToldSo() throws Exception {
    agree(
        new GsonBuilder().excludeFieldsWithoutExposeAnnotation().create()::toJson,
        MapperSettings.ofGson(true, Optional.empty()));
  }

  @Test
  void gsonNamesByItsPolicy() throws Exception {
    agree(
        new GsonBuilder()
                .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                .create()
            ::toJson,
        MapperSettings.ofGson(false, Optional.of("SNAKE_CASE")));
  }

  @Test
  void fastjsonWritesGettersAndPublicFields() throws Exception {
    agree(com.alibaba.fastjson.JSON::toJSONString, MapperSettings.ofFastjson());
  }

  @Test
  void theConverterThatIsConfiguredDecides() throws IOException {
    assertEquals(
        Optional.of(Library.FASTJSON),
        chosen(
            "void configureMessageConverters(List<HttpMessageConverter<?>> all) { all.add(new"
                + " FastJsonHttpMessageConverter()); }"));
    assertEquals(
        Optional.of(Library.GSON),
        chosen(
            "@Bean HttpMessageConverters all() { return new HttpMessageConverters(new"
                + " GsonHttpMessageConverter()); }"));
    assertEquals(
        Optional.of(Library.FASTJSON),
        chosen(
            "void extendMessageConverters(List<HttpMessageConverter<?>> all) { all.add(0, new"
                + " FastJsonHttpMessageConverter()); }"));
    assertEquals(
        Optional.empty(),
        chosen(
            "void extendMessageConverters(List<HttpMessageConverter<?>> all) { all.add(new"
                + " FastJsonHttpMessageConverter()); }"));
    assertEquals(
        Optional.empty(),
        chosen(
            "void configureMessageConverters(List<HttpMessageConverter<?>> all) { all.add(new"
                + " MappingJackson2HttpMessageConverter()); all.add(new"
                + " FastJsonHttpMessageConverter()); }"));
    assertEquals(
        Optional.empty(),
        chosen("String unused() { return new FastJsonHttpMessageConverter().toString(); }"));
  }

  @Test
  void aPropertyMayPreferGson() throws IOException {
    Files.createDirectories(root.resolve("src/main/resources"));
    Files.writeString(
        root.resolve("src/main/resources/application.properties"),
        "spring.mvc.converters.preferred-json-mapper=gson\n"
            + "spring.gson.field-naming-policy=lower_case_with_dashes\n");
    MapperSettings settings =
        new ConverterChoice(application("class A {}")).settings().orElseThrow();
    assertEquals(Library.GSON, settings.library());
    assertEquals(Optional.of("KEBAB_CASE"), settings.naming());
  }

  private Optional<Library> chosen(String members) throws IOException {
    return new ConverterChoice(
            application(
                """
                import java.util.List;
                import org.springframework.context.annotation.*;
                import org.springframework.http.converter.*;
                class Config { %s }
                """
                    .formatted(members)))
        .settings()
        .map(MapperSettings::library);
  }

  private Application application(String source) throws IOException {
    Path sources = Files.createDirectories(root.resolve("src/main/java"));
    Files.writeString(sources.resolve("Config.java"), source);
    return Sources.open(root, List.of()).applications().get(0);
  }

  private void agree(Function<Object, String> library, MapperSettings settings) throws Exception {
    Path sources = Files.createDirectories(root.resolve("src/main/java/acme"));
    Path classes = Files.createDirectories(root.resolve("classes"));
    Path file = Files.writeString(sources.resolve("Account.java"), CLASSES);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-nowarn",
                "-proc:none",
                "-d",
                classes.toString(),
                file.toString());
    assertEquals(0, code);
    Application application = Sources.open(root.resolve("src"), List.of()).applications().get(0);
    Body body =
        new BodyReader(application.types(), new Evaluator(application.types()), settings)
            .read(Shape.of(TypeRef.of("acme.Account")), Optional.of("acme.View"));
    Set<String> read = new TreeSet<>();
    body.members().forEach(each -> read.add(each.path()));
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Object account = loader.loadClass("acme.Account").getConstructor().newInstance();
      assertEquals(Writer.paths(library.apply(account)), read);
    }
    assertTrue(body.unknown().isEmpty());
  }
}
