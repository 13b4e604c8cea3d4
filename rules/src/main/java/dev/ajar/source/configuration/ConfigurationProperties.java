package dev.ajar.source.configuration;

import dev.ajar.model.Gap;
import dev.ajar.source.build.FoundFile;
import dev.ajar.source.configuration.ConfigurationFiles.Loaded;
import dev.ajar.source.configuration.Effective.Sourced;
import dev.ajar.source.configuration.Layer.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The properties of one application, as its files set them. Names are relaxed: any spelling that
 * Spring Boot binds to the same property finds it. Unchangeable, so that any number of threads may
 * ask.
 */
public final class ConfigurationProperties {

  /** The base names of files that Spring Boot and Spring Cloud load by themselves. */
  public static final Set<String> NAMES = Set.of("application", "bootstrap");

  private static final int MOST_IMPORTS = 50;
  private static final String NACOS_SCHEME = "nacos:";

  /** Stands for the delimiter of what the build fills in, while placeholders are resolved. */
  private static final char FILLED = '\u0001';

  /** An import with a scheme of its own, {@code nacos:shop.yaml}. */
  private static final Pattern REMOTE_PLACE = Pattern.compile("(?!file:|classpath:)[a-z-]{2,}:.*");

  /**
   * Prefixes whose properties say where a server of configuration is: Spring Cloud Config, Consul
   * and Vault, Spring Cloud Alibaba, Apollo.
   */
  private static final List<String> REMOTE =
      List.of(
          "spring.cloud.config.uri",
          "spring.cloud.config.discovery",
          "spring.cloud.nacos.config",
          "spring.cloud.consul.config",
          "spring.cloud.zookeeper.config",
          "apollo.bootstrap",
          "apollo.meta");

  private final Effective effective = new Effective();
  private final List<Sourced> inactive = new ArrayList<>();
  private final Set<String> profiles = new LinkedHashSet<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<String> remoteImports = new ArrayList<>();
  private final List<FoundFile> files;
  private final Set<String> names;
  private final Surroundings surroundings;
  private final Set<String> answering = new LinkedHashSet<>();

  private ConfigurationProperties(
      List<FoundFile> files, Set<String> names, Set<String> given, Surroundings surroundings) {
    this.files = List.copyOf(files);
    this.names = Set.copyOf(names);
    this.surroundings = surroundings;
    ConfigurationFiles reader = new ConfigurationFiles(files, names, surroundings, gaps);
    List<Loaded> loaded = reader.load();
    profiles.addAll(ActiveProfiles.of(given, always(loaded)::list));
    if (given.isEmpty()) {
      tellUnknownProfiles(loaded);
    }
    Imports imports = new Imports(reader);
    loaded.stream().filter(each -> each.profile().isEmpty()).forEach(each -> place(each, imports));
    for (String profile : profiles) {
      loaded.stream()
          .filter(each -> each.profile().equals(Optional.of(profile)))
          .forEach(each -> place(each, imports));
    }
    loaded.stream()
        .filter(each -> each.profile().filter(profile -> !profiles.contains(profile)).isPresent())
        .forEach(each -> place(each, imports));
    serve();
    List<String> named = surroundings.propertySources();
    for (int i = named.size() - 1; i >= 0; i--) {
      imports.location(named.get(i)).flatMap(reader::classPath).orElse(List.of()).stream()
          .filter(each -> each.profile().isEmpty())
          .forEach(effective::addBelow);
    }
  }

  /**
   * Reads the configuration of an application.
   *
   * @param files all YAML and properties files of its modules, those of the main module first
   * @param profiles that are taken to be active; empty for what ships by default
   */
  public static ConfigurationProperties read(List<FoundFile> files, Set<String> profiles) {
    return read(files, NAMES, profiles);
  }

  /**
   * Reads the configuration of an application that has files with other names ({@code
   * spring.config.name}).
   *
   * @param names base names of its files
   */
  public static ConfigurationProperties read(
      List<FoundFile> files, Set<String> names, Set<String> profiles) {
    return new ConfigurationProperties(files, names, profiles, Surroundings.NONE);
  }

  /** Reads the configuration of an application whose documents may be served to it. */
  public static ConfigurationProperties read(
      List<FoundFile> files, Set<String> profiles, Surroundings surroundings) {
    return new ConfigurationProperties(files, NAMES, profiles, surroundings);
  }

  /** The same files where other profiles are active. */
  public ConfigurationProperties in(Set<String> others) {
    return new ConfigurationProperties(files, names, others, surroundings);
  }

  /**
   * The value of a property; empty where no file sets it in an active profile. A list is asked for
   * by {@link #list}.
   */
  public Optional<PropertyValue> get(String name) {
    return effective.get(name).map(this::value);
  }

  /**
   * The elements of a list, written as a sequence, with indices, or as one text with commas. An
   * element that can't be told is there without text; empty where the property isn't set.
   */
  public List<PropertyValue> list(String name) {
    Optional<PropertyValue> whole = get(name);
    if (whole.isPresent()) {
      PropertyValue value = whole.get();
      return value.text().isEmpty()
          ? List.of(value)
          : ActiveProfiles.split(value.text()).stream().map(each -> element(value, each)).toList();
    }
    String canonical = PropertyName.canonical(name);
    return effective.entries().entrySet().stream()
        .filter(
            each ->
                each.getKey().startsWith(canonical + "[")
                    && each.getKey().indexOf(']', canonical.length()) == each.getKey().length() - 1)
        .map(each -> value(each.getValue()))
        .toList();
  }

  /** All values below a name, by the rest of their names as written, in the order of the files. */
  public Map<String, PropertyValue> mapOf(String prefix) {
    Map<String, PropertyValue> map = new LinkedHashMap<>();
    below(prefix)
        .forEach(each -> map.put(PropertyName.rest(each.entry().name(), prefix), value(each)));
    return Collections.unmodifiableMap(map);
  }

  /**
   * The next elements of all names below a name, as written and without brackets, in the order of
   * the files.
   */
  public Set<String> keysBelow(String prefix) {
    Set<String> keys = new LinkedHashSet<>();
    below(prefix)
        .forEach(
            each -> keys.add(PropertyName.first(PropertyName.rest(each.entry().name(), prefix))));
    return Collections.unmodifiableSet(keys);
  }

  /** What a property would be in profiles that aren't active. */
  public List<PropertyValue> otherProfiles(String name) {
    String canonical = PropertyName.canonical(name);
    return inactive.stream()
        .filter(each -> each.entry().canonical().equals(canonical))
        .map(this::value)
        .toList();
  }

  /** Resolves the placeholders of a text that isn't in these files, such as an annotation's. */
  public ResolvedText resolve(String text) {
    return Placeholders.resolve(text, effective::raw);
  }

  /** The active profiles, weakest first; {@code default} where there are none. */
  public Set<String> profiles() {
    return Collections.unmodifiableSet(profiles);
  }

  /**
   * Where properties come from that no file of the sources sets: a configuration server, a
   * registry, a vault. What such a place sets isn't known, and so nothing can be concluded from a
   * property that isn't set. A server that has a document of this application in the tree is known:
   * what isn't among its documents isn't set.
   */
  public Optional<String> elsewhere() {
    return remoteImports.stream()
        .filter(each -> !(each.startsWith(NACOS_SCHEME) && isKnown(ServedDocuments.NACOS)))
        .findFirst()
        .or(
            () ->
                REMOTE.stream()
                    .filter(each -> get(each).isPresent() || !keysBelow(each).isEmpty())
                    .filter(each -> !isKnown(each))
                    .findFirst())
        .map(each -> "configuration from `" + each + "` isn't among the sources");
  }

  /** Whether a server is off, or has its documents in the tree. */
  private boolean isKnown(String place) {
    return List.of(ServedDocuments.NACOS, ServedDocuments.CONFIG).stream()
        .filter(each -> place.equals(each) || place.startsWith(each + "."))
        .anyMatch(each -> answering.contains(each) || !isOn(each));
  }

  private boolean isOn(String server) {
    return get(server + ".enabled").flatMap(PropertyValue::text).filter("false"::equals).isEmpty();
  }

  /** What servers hand out without an import counts more than what the application ships with. */
  private void serve() {
    ServedDocuments documents =
        new ServedDocuments(
            name -> get(name).flatMap(PropertyValue::text),
            name -> list(name).stream().flatMap(each -> each.text().stream()).toList(),
            profiles);
    boolean imported = answering.contains(ServedDocuments.NACOS);
    boolean asksNacos = !keysBelow(ServedDocuments.NACOS).isEmpty() && isOn(ServedDocuments.NACOS);
    if (asksNacos
        && !imported
        && remoteImports.stream().noneMatch(ConfigurationProperties::isNacos)) {
      documents.nacos().forEach(each -> serve(each, surroundings.nacos(), ServedDocuments.NACOS));
    }
    boolean asksConfig =
        !keysBelow(ServedDocuments.CONFIG).isEmpty() && isOn(ServedDocuments.CONFIG);
    if (asksConfig) {
      documents
          .config()
          .forEach(each -> serve(each, surroundings.config(), ServedDocuments.CONFIG));
    }
  }

  private static boolean isNacos(String place) {
    return place.startsWith(NACOS_SCHEME);
  }

  private void serve(String name, Exports server, String from) {
    Optional<Export> found = server.find(name);
    if (found.isPresent()) {
      answering.add(from);
      Exports.layers(found.get(), gaps).stream()
          .filter(
              each -> each.profile().map(p -> ProfileExpression.holds(p, profiles)).orElse(true))
          .forEach(each -> effective.add(each, Optional.empty()));
    }
  }

  /** What couldn't be read of the files. */
  public List<Gap> gaps() {
    return gaps.stream().sorted().distinct().toList();
  }

  private Stream<Sourced> below(String prefix) {
    String canonical = PropertyName.canonical(prefix);
    return effective.entries().entrySet().stream()
        .filter(each -> PropertyName.isBelow(each.getKey(), canonical))
        .map(Map.Entry::getValue);
  }

  private PropertyValue value(Sourced sourced) {
    ResolvedText resolved = resolve(sourced.entry().text());
    return new PropertyValue(
        sourced.entry().name(),
        resolved.text(),
        resolved.unknown(),
        resolved.defaulted(),
        sourced.entry().at(),
        sourced.profile());
  }

  private static PropertyValue element(PropertyValue list, String text) {
    return new PropertyValue(
        list.name(),
        Optional.of(text),
        Optional.empty(),
        list.defaulted(),
        list.at(),
        list.profile());
  }

  /** Documents that are for no profile say which profiles are active. */
  private static Lists always(List<Loaded> loaded) {
    Effective always = new Effective();
    loaded.stream()
        .filter(each -> each.profile().isEmpty())
        .flatMap(each -> each.layers().stream())
        .filter(each -> each.profile().isEmpty())
        .forEach(each -> always.add(each, Optional.empty()));
    return new Lists(always);
  }

  private void tellUnknownProfiles(List<Loaded> loaded) {
    Effective always = always(loaded).effective;
    for (String name : List.of("spring.profiles.active", "spring.profiles.include")) {
      Stream.concat(
              always.get(name).stream(),
              always.entries().values().stream()
                  .filter(each -> each.entry().canonical().startsWith(name + "[")))
          .forEach(
              each ->
                  Placeholders.resolve(each.entry().text(), always::raw)
                      .unknown()
                      .ifPresent(
                          reason ->
                              gaps.add(
                                  new Gap(
                                      each.entry().at(),
                                      "the active profiles can't be told: "
                                          + reason
                                          + "; name them in the settings"))));
    }
  }

  private void place(Loaded file, Imports imports) {
    for (Layer layer : file.layers()) {
      Optional<String> profile = label(file.profile(), layer.profile());
      boolean active =
          file.profile().map(profiles::contains).orElse(true)
              && layer.profile().map(each -> ProfileExpression.holds(each, profiles)).orElse(true);
      if (active) {
        effective.add(layer, profile);
        imports.of(layer).forEach(each -> effective.add(each, profile));
      } else {
        layer.entries().forEach(each -> inactive.add(new Sourced(each, profile)));
      }
    }
  }

  private static Optional<String> label(Optional<String> file, Optional<String> document) {
    return file.isPresent() && document.isPresent()
        ? Optional.of(file.get() + " & (" + document.get() + ")")
        : file.or(() -> document);
  }

  /** The elements of lists that are known. */
  private record Lists(Effective effective) {

    List<String> list(String name) {
      String canonical = PropertyName.canonical(name);
      return effective.entries().entrySet().stream()
          .filter(
              each -> each.getKey().equals(canonical) || each.getKey().startsWith(canonical + "["))
          .flatMap(
              each ->
                  ActiveProfiles.split(
                      Placeholders.resolve(each.getValue().entry().text(), effective::raw).text())
                      .stream())
          .toList();
    }
  }

  /** Files that documents import by {@code spring.config.import} (Spring Boot 2.4 and later). */
  private final class Imports {
    private final ConfigurationFiles files;
    private int count;

    Imports(ConfigurationFiles files) {
      this.files = files;
    }

    List<Layer> of(Layer layer) {
      List<Layer> imported = new ArrayList<>();
      for (Entry entry : layer.all("spring.config.import")) {
        for (String location : ActiveProfiles.split(location(entry.text()))) {
          for (Layer each : load(location, entry)) {
            imported.add(each);
            imported.addAll(of(each));
          }
        }
      }
      return imported;
    }

    /** What the build fills in stays as it is. */
    private Optional<String> location(String text) {
      return resolve(text.replace('@', FILLED)).text().map(each -> each.replace(FILLED, '@'));
    }

    private Optional<List<Layer>> served(String place) {
      if (!place.startsWith(NACOS_SCHEME)) {
        return Optional.empty();
      }
      if (!isOn(ServedDocuments.NACOS)) {
        return Optional.of(List.of());
      }
      String name =
          place.substring(NACOS_SCHEME.length()).replaceFirst("^/+", "").split("\\?", 2)[0];
      Optional<Export> found = surroundings.nacos().find(name);
      found.ifPresent(each -> answering.add(ServedDocuments.NACOS));
      return found.map(each -> Exports.layers(each, gaps));
    }

    private List<Layer> load(String location, Entry entry) {
      boolean optional = location.startsWith("optional:");
      String place = optional ? location.substring("optional:".length()) : location;
      String path = place.startsWith("classpath:") ? place.substring("classpath:".length()) : place;
      Optional<List<Layer>> found =
          ++count > MOST_IMPORTS ? Optional.empty() : files.imported(path).or(() -> served(place));
      if (found.isEmpty()) {
        if (REMOTE_PLACE.matcher(place).matches()) {
          remoteImports.add(place);
        }
        gaps.add(
            new Gap(
                entry.at(),
                "configuration from `"
                    + place
                    + "` isn't in the sources; what it sets is not known"));
      }
      return found.orElse(List.of());
    }
  }
}
