package dev.ajar.source.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradleModulesTest {

  @TempDir Path root;
  private TestTree tree;

  @BeforeEach
  void startWithAnEmptyTree() {
    tree = new TestTree(root);
  }

  @Test
  void findsProjectsAndWhatTheyNeed() {
    tree.file(
            "settings.gradle",
            "rootProject.name = 'shop'",
            "include 'app', ':core:api'",
            "include(':moved')",
            "project(':moved').projectDir = file('else/where')")
        .file(
            "app/build.gradle",
            "dependencies {",
            "  implementation project(':core:api')",
            "  api(project(path: ':moved'))",
            "  // implementation project(':no')",
            "  testImplementation project(':none')",
            "}")
        .java(
            "app/src/main/java/A.java",
            "core/api/src/main/java/B.java",
            "else/where/src/main/java/C.java");
    assertEquals(List.of("shop", "app", "api", "where"), ModulesTest.names(tree.modules()));
    assertEquals(Set.of("api", "where"), tree.module("app").dependsOnModules());
    assertEquals(
        List.of("core/api/src/main/java/B.java"),
        ModulesTest.paths(tree.module("api").javaFiles()));
  }

  @Test
  void readsKotlinScriptsAndAccessors() {
    tree.file("settings.gradle.kts", "include(\":core-lib:api\", \":app\")")
        .file(
            "app/build.gradle.kts",
            "plugins { id(\"org.springframework.boot\") version \"3.3.0\" }",
            "dependencies { implementation(projects.coreLib.api) }")
        .java("core-lib/api/src/main/java/B.java");
    assertEquals(Set.of("api"), tree.module("app").dependsOnModules());
    assertTrue(tree.module("app").hasBootPlugin());
    assertEquals(
        "[org.springframework.boot:spring-boot-dependencies:3.3.0]",
        tree.module("app").platforms().toString());
  }

  @Test
  void readsLibraries() {
    tree.file("gradle.properties", "fooVersion=5")
        .file(
            "build.gradle",
            "def bar = '6'",
            "dependencies {",
            "  implementation 'a:foo:' + x",
            "  implementation \"a:foo:$fooVersion\"",
            "  api(\"a:bar:${bar}\")",
            "  implementation 'a:none'",
            "  compileOnly group: 'a', name: 'map', version: '7'",
            "  implementation platform('a:bom:8')",
            "  testImplementation 'a:test:1'",
            "}");
    BuildModule module = tree.modules().modules().get(0);
    assertEquals("[a:bar:6, a:foo, a:foo:5, a:map:7, a:none]", module.dependencies().toString());
    assertEquals("[a:bom:8]", module.platforms().toString());
  }

  @Test
  void readsTheVersionCatalogue() {
    tree.file("settings.gradle", "include 'app'")
        .file(
            "gradle/libs.versions.toml",
            "[versions]",
            "boot = \"3.4.1\"",
            "[libraries]",
            "spring-web = { module = \"s:web\", version.ref = \"boot\" }",
            "plain_one = \"p:one:1\"",
            "named = { group = \"n\", name = \"n\" }",
            "[plugins]",
            "spring-boot = { id = \"org.springframework.boot\", version.ref = \"boot\" }")
        .file(
            "app/build.gradle",
            "plugins { alias(libs.plugins.spring.boot) }",
            "dependencies { implementation libs.spring.web; api(libs.plain.one); api(libs.named) }");
    assertEquals("[n:n, p:one:1, s:web:3.4.1]", tree.module("app").dependencies().toString());
    assertTrue(tree.module("app").hasBootPlugin());
    assertEquals(
        "[org.springframework.boot:spring-boot-dependencies:3.4.1]",
        tree.module("app").platforms().toString());
  }

  @Test
  void appliesToChildrenWhatTheirParentSaysOfThem() {
    tree.file("settings.gradle", "include 'a', 'b'")
        .file(
            "build.gradle",
            "plugins { id 'org.springframework.boot' version '2.7.18' apply false }",
            "subprojects { dependencies { implementation project(':b') } }",
            "dependencies { api 'only:root:1' }")
        .java("a/src/main/java/A.java", "b/src/main/java/B.java");
    assertEquals(Set.of("b"), tree.module("a").dependsOnModules());
    assertEquals(List.of(), tree.module("a").dependencies());
    assertFalse(tree.module("a").hasBootPlugin());
    assertEquals(
        "[org.springframework.boot:spring-boot-dependencies:2.7.18]",
        tree.module("a").platforms().toString());
  }

  @Test
  void readsSourceDirectories() {
    tree.file(
            "build.gradle",
            "sourceSets { main { java { srcDirs = ['source', 'more'] } } test { java { srcDirs = ['test'] } } }")
        .java("source/A.java", "more/B.java", "other/C.java");
    assertEquals(
        List.of("more/B.java", "source/A.java"),
        ModulesTest.paths(tree.modules().modules().get(0).javaFiles()));
  }
}
