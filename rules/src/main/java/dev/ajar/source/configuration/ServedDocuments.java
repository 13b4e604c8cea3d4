package dev.ajar.source.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The names of the documents that a client of a configuration server asks for without an import,
 * weakest first: {@code NacosPropertySourceLocator} of Spring Cloud Alibaba 2.2 to 2023 (shared
 * ones, extensions, then the name, the name with its extension, and that of each profile), and
 * {@code NativeEnvironmentRepository} of Spring Cloud Config 2 to 4.
 */
final class ServedDocuments {

  static final String NACOS = "spring.cloud.nacos.config";
  static final String CONFIG = "spring.cloud.config";

  private final Function<String, Optional<String>> property;
  private final Function<String, List<String>> list;
  private final Set<String> profiles;

  ServedDocuments(
      Function<String, Optional<String>> property,
      Function<String, List<String>> list,
      Set<String> profiles) {
    this.property = property;
    this.list = list;
    this.profiles = profiles;
  }

  List<String> nacos() {
    List<String> names = new ArrayList<>(list.apply(NACOS + ".shared-dataids"));
    for (String group : List.of("shared-configs", "ext-config", "extension-configs")) {
      for (int i = 0; i < 20; i++) {
        property.apply(NACOS + "." + group + "[" + i + "].data-id").ifPresent(names::add);
      }
    }
    String extension = property.apply(NACOS + ".file-extension").orElse("properties");
    property
        .apply(NACOS + ".prefix")
        .or(() -> property.apply(NACOS + ".name"))
        .or(() -> property.apply("spring.application.name"))
        .ifPresent(
            prefix -> {
              names.add(prefix);
              names.add(prefix + "." + extension);
              profiles.forEach(each -> names.add(prefix + "-" + each + "." + extension));
            });
    return names;
  }

  List<String> config() {
    List<String> names = new ArrayList<>();
    List<String> bases = new ArrayList<>(List.of("application"));
    property
        .apply(CONFIG + ".name")
        .or(() -> property.apply("spring.application.name"))
        .ifPresent(bases::add);
    for (String base : bases) {
      for (String extension : List.of(".yaml", ".yml", ".properties")) {
        names.add(base + extension);
        profiles.forEach(each -> names.add(base + "-" + each + extension));
      }
    }
    return names;
  }
}
