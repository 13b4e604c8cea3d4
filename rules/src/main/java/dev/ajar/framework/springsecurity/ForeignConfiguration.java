package dev.ajar.framework.springsecurity;

import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.build.BuildModule;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether configuration that isn't in the source may take part in an application. */
final class ForeignConfiguration {

  /** Groups whose artifacts configure no access rules of Spring Security by being there. */
  private static final List<String> NEUTRAL =
      List.of(
          "org.springframework",
          "com.fasterxml",
          "org.projectlombok",
          "io.jsonwebtoken",
          "mysql",
          "com.mysql",
          "org.postgresql",
          "com.h2database",
          "org.apache.commons",
          "commons-",
          "org.mybatis",
          "io.springfox",
          "org.springdoc",
          "com.github.pagehelper",
          "jakarta.",
          "javax.",
          "org.hibernate",
          "com.google.",
          "org.slf4j",
          "ch.qos.logback",
          "org.apache.",
          "io.micrometer",
          "redis.clients",
          "org.mapstruct",
          "org.flywaydb",
          "org.liquibase",
          "com.zaxxer",
          "io.swagger",
          "org.webjars",
          "com.auth0",
          "com.nimbusds",
          "org.postgresql",
          "org.mariadb",
          "com.microsoft.sqlserver",
          "com.oracle",
          "org.modelmapper",
          "org.thymeleaf",
          "org.aspectj",
          "io.lettuce",
          "org.json",
          "com.squareup",
          "joda-time",
          "com.alibaba",
          "com.alipay",
          "com.aliyun",
          "com.baomidou",
          "com.github.",
          "com.rabbitmq",
          "com.sun.",
          "com.xuxueli",
          "cn.hutool",
          "io.grpc",
          "io.minio",
          "io.netty",
          "net.coobird",
          "net.dreamlu",
          "net.logstash",
          "nl.basjes",
          "org.bouncycastle",
          "org.ehcache",
          "org.jsoup",
          "org.junit",
          "org.mockito",
          "org.quartz-scheduler",
          "org.redisson",
          "p6spy",
          "pro.fessional",
          "software.amazon",
          "tools.jackson",
          "xerces",
          "com.jcraft",
          "ch.ethz");

  /** How files are called that beans are declared in; others hold mappings and log settings. */
  private static final Pattern CONTEXT =
      Pattern.compile(
          "(?i)web\\.xml|(?!logback|log4j).*(?:security|context|servlet|beans).*\\.xml");

  private ForeignConfiguration() {}

  static boolean isPossible(Application application, Evaluator evaluator) {
    return !application.entryPoint()
        || application.modules().stream()
            .anyMatch(each -> each.kind() == BuildModule.Kind.LOOSE || declaresBeans(each))
        || hasForeignJar(application)
        || application.types().mentions("ImportResource")
        || importsForeignType(application.types(), evaluator);
  }

  private static boolean declaresBeans(BuildModule module) {
    return module.xmlFiles().stream().anyMatch(each -> CONTEXT.matcher(each.name()).matches());
  }

  private static boolean hasForeignJar(Application application) {
    Set<String> own =
        application.modules().stream().map(BuildModule::name).collect(Collectors.toSet());
    return application
        .dependencies()
        .filter(each -> !own.contains(each.artifact()))
        .anyMatch(each -> NEUTRAL.stream().noneMatch(each.group()::startsWith));
  }

  private static boolean importsForeignType(Types types, Evaluator evaluator) {
    for (JavaType type : types.inFilesMentioning("Configuration", "SpringBootApplication")) {
      for (JavaAnnotation each : type.annotations()) {
        boolean isForeign = types.find(each.type()).filter(JavaType::isSource).isEmpty();
        boolean enables =
            each.simpleName().startsWith("Enable")
                && !each.type().startsWith("org.springframework.");
        if (isForeign && enables || importsUnknown(each, types, evaluator)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean importsUnknown(
      JavaAnnotation annotation, Types types, Evaluator evaluator) {
    return annotation.simpleName().equals("Import")
        && !annotation
            .element("value")
            .map(evaluator::valueOf)
            .map(each -> isInSource(each, types))
            .orElse(false);
  }

  private static boolean isInSource(Value value, Types types) {
    if (value instanceof Value.Items items) {
      return items.items().stream().allMatch(each -> isInSource(each, types));
    }
    return value instanceof Value.ClassLiteral literal
        && types.find(literal.type()).filter(JavaType::isSource).isPresent();
  }
}
