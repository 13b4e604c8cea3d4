package dev.ajar.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What serves requests and isn't read is named, and what stands in front of paths is read. */
class UnreadPartsTest {

  private static final String POM =
      """
      <project><groupId>a</groupId><artifactId>b</artifactId><version>1</version>
        <dependencies><dependency>
          <groupId>org.springframework.boot</groupId>
          <artifactId>spring-boot-starter-data-rest</artifactId>
        </dependency></dependencies>
      </project>
      """;

  @TempDir private Path folder;

  @Test
  void controllersInKotlinAndGroovyAreCounted() {
    Result result =
        new BadTree(folder)
            .file("kt/One.kt", "package kt\n@RestController class One")
            .file("kt/Two.kt", "package kt\nclass Two { @GetMapping(\"/x\") fun x() = 1 }")
            .file("kt/Three.kt", "package kt\n// RestController\nclass Three")
            .file("gr/Four.groovy", "@RestController class Four {}")
            .survives();
    assertTrue(BadTree.gap(result, "kt/One.kt").startsWith("2 files "));
    assertTrue(BadTree.gap(result, "gr/Four.groovy").contains("Groovy"));
  }

  @Test
  void repositoriesAreExportedWhereDataRestIsADependency() {
    BadTree tree = new BadTree(folder, "src/main/java/").file("pom.xml", POM);
    tree.file(
        "src/main/java/data/People.java",
        """
        package data;
        import org.springframework.data.repository.CrudRepository;
        public interface People extends CrudRepository<String, Long> {}
        """);
    String gap = BadTree.gap(tree.survives(), "src/main/java/data/People.java");
    assertTrue(gap.contains("1 repository is not analysed"), gap);
  }

  @Test
  void endpointsStandBelowTheServletThatADescriptorMaps() {
    Result result =
        new BadTree(folder, "src/main/java/")
            .file("pom.xml", POM)
            .file(
                "src/main/webapp/WEB-INF/web.xml",
                """
                <web-app>
                  <servlet><servlet-name>mvc</servlet-name><servlet-class>
                    org.springframework.web.servlet.DispatcherServlet</servlet-class></servlet>
                  <servlet-mapping>
                    <servlet-name>mvc</servlet-name><url-pattern>/api/*</url-pattern>
                  </servlet-mapping>
                </web-app>
                """
                    .replace("<servlet-class>\n    ", "<servlet-class>"))
            .analysed();
    assertEquals("GUARDED account data NONE", BadTree.verdicts(result, "GET /api/good/own"));
  }

  @Test
  void endpointsStandBelowTheServletThatAnInitializerOrABeanMaps() {
    String initializer =
        """
        package good;
        class Start extends org.springframework.web.servlet.support
            .AbstractAnnotationConfigDispatcherServletInitializer {
          private static final String ROOT = "/api";
          @Override protected String[] getServletMappings() { return new String[] {ROOT + "/*"}; }
        }
        """
            .replace("support\n    .", "support.");
    Result result = new BadTree(folder).file("good/Start.java", initializer).analysed();
    assertEquals("GUARDED account data NONE", BadTree.verdicts(result, "GET /api/good/own"));
    String bean =
        """
        package good;
        class Start {
          @org.springframework.context.annotation.Bean
          org.springframework.boot.autoconfigure.web.servlet.DispatcherServletRegistrationBean it(
              org.springframework.web.servlet.DispatcherServlet servlet) {
            return new org.springframework.boot.autoconfigure.web.servlet
                .DispatcherServletRegistrationBean(servlet, "/rest/*");
          }
        }
        """;
    Result other = new BadTree(folder).file("good/Start.java", bean).analysed();
    assertEquals("GUARDED account data NONE", BadTree.verdicts(other, "GET /rest/good/own"));
  }
}
