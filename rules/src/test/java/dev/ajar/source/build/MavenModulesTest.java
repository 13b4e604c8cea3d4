package dev.ajar.source.build;

import static dev.ajar.source.build.TestTree.dependency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenModulesTest {

  private static final String PARENT =
      "<parent><groupId>g</groupId><artifactId>parent</artifactId><version>1</version></parent>";

  @TempDir Path root;
  private TestTree tree;

  @BeforeEach
  void startWithAnEmptyTree() {
    tree = new TestTree(root);
  }

  @Test
  void findsWhatModulesNeedOfEachOther() {
    tree.pom(
            "a",
            "a",
            deps(
                dependency("${project.groupId}", "b", ""),
                dependency("g", "c", "<scope>test</scope>")))
        .pom("b", "b")
        .pom("c", "c");
    assertEquals(Set.of("b"), tree.module("a").dependsOnModules());
  }

  @Test
  void inheritsDependenciesVersionsAndPropertiesFromParents() {
    tree.pom(
            "",
            "parent",
            "<packaging>pom</packaging><properties><v>${w}</v><w>7</w></properties>",
            "<dependencyManagement>"
                + deps(dependency("x", "managed", "<version>${v}</version>"))
                + "</dependencyManagement>",
            deps(dependency("g", "common", "")))
        .pom("common", "common")
        .pom(
            "a",
            "a",
            PARENT,
            "<properties><w>8</w></properties>",
            deps(
                dependency("x", "managed", ""),
                dependency("x", "y", "<version>${none}</version>")));
    assertEquals(Set.of("common"), tree.module("a").dependsOnModules());
    assertEquals(List.of("g:common", "x:managed:8", "x:y"), texts(tree.module("a").dependencies()));
  }

  @Test
  void namesParentsFromOutsideAndImportedBoms() {
    tree.file(
        "pom.xml",
        "<project><parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId>",
        "<version>3.2.1</version></parent><artifactId>a</artifactId><properties><cloud>2023</cloud></properties>",
        "<dependencyManagement>"
            + deps(
                dependency(
                    "s",
                    "cloud",
                    "<version>${cloud}</version><type>pom</type><scope>import</scope>")),
        "</dependencyManagement><build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>");
    assertEquals(
        List.of("org.springframework.boot:spring-boot-starter-parent:3.2.1", "s:cloud:2023"),
        texts(tree.module("a").platforms()));
    assertTrue(tree.module("a").hasBootPlugin());
  }

  @Test
  void takesAPluginThatIsOnlyManagedForUnused() {
    tree.pom(
        "",
        "a",
        "<build><pluginManagement><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></pluginManagement></build>");
    assertFalse(tree.module("a").hasBootPlugin());
  }

  @Test
  void takesDependenciesAndModulesOfAllProfiles() {
    tree.pom(
            "",
            "a",
            "<packaging>war</packaging><profiles><profile>"
                + deps(dependency("g", "b", ""))
                + "<modules><module>b</module></modules></profile></profiles>")
        .pom("b", "b");
    assertEquals(Set.of("b"), tree.module("a").dependsOnModules());
    assertEquals("war", tree.module("a").packaging());
  }

  @Test
  void readsSourceAndResourceDirectories() {
    tree.pom(
            "a",
            "a",
            "<build><sourceDirectory>${project.basedir}/java</sourceDirectory><resources><resource><directory>res</directory></resource></resources></build>")
        .java("a/java/A.java")
        .file("a/res/application.properties");
    assertEquals(List.of("a/java"), tree.module("a").sourceRoots());
    assertEquals(List.of("a/res"), tree.module("a").resourceRoots());
    assertEquals(
        List.of("a/res/application.properties"),
        ModulesTest.paths(tree.module("a").configurationFiles()));
  }

  @Test
  void survivesParentsAndPropertiesInACircle() {
    tree.pom(
            "",
            "parent",
            "<parent><groupId>g</groupId><artifactId>a</artifactId><version>1</version><relativePath>a</relativePath></parent>")
        .pom(
            "a",
            "a",
            PARENT,
            "<properties><x>${y}</x><y>${x}${x}</y></properties>",
            deps(dependency("x", "z", "<version>${x}</version>")));
    assertEquals(List.of("x:z"), texts(tree.module("a").dependencies()));
  }

  @Test
  void tellsOfAPomThatIsNoXml() {
    tree.file("a/pom.xml", "<project>", "<artifactId>a</artifact").java("a/src/main/java/A.java");
    Modules modules = tree.modules();
    assertEquals("a/pom.xml:2", modules.gaps().get(0).at().toString());
    assertEquals(
        List.of("a/src/main/java/A.java"), ModulesTest.paths(modules.modules().get(0).javaFiles()));
  }

  @Test
  void readsNoExternalEntitiesAndExpandsNone() {
    tree.file("secret", "top")
        .file(
            "pom.xml",
            "<!DOCTYPE p [<!ENTITY e SYSTEM \"secret\"><!ENTITY f \"ff\">]><project><artifactId>a&e;&f;</artifactId></project>");
    List<BuildModule> modules = tree.modules().modules();
    assertEquals(1, modules.size());
    assertFalse(modules.get(0).name().contains("top"));
  }

  private static String deps(String... dependencies) {
    return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
  }

  private static List<String> texts(List<Coordinate> coordinates) {
    return coordinates.stream().map(Coordinate::toString).toList();
  }
}
