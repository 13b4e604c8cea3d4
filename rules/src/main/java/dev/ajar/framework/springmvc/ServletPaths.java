package dev.ajar.framework.springmvc;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the {@code DispatcherServlet} is mapped by code or {@code web.xml} instead of properties:
 * {@code DispatcherServletRegistrationBean} (Spring Boot 2.0 to 4.1), {@code
 * ServletRegistrationBean}, {@code AbstractDispatcherServletInitializer#getServletMappings} (Spring
 * 3.2 to 7.0). Controllers are found below the servlet's path ({@code
 * UrlPathHelper#getLookupPathForRequest}).
 */
final class ServletPaths {

  private static final String DISPATCHER = "org.springframework.web.servlet.DispatcherServlet";
  private static final String INITIALIZER =
      "org.springframework.web.servlet.support.AbstractDispatcherServletInitializer";
  private static final String ANNOTATED_INITIALIZER =
      "org.springframework.web.servlet.support.AbstractAnnotationConfigDispatcherServletInitializer";
  private static final String OWN_BEAN = "DispatcherServletRegistrationBean";
  private static final String ANY_BEAN = "ServletRegistrationBean";

  private final Types types;
  private final Evaluator evaluator;
  private final SortedSet<String> paths = new TreeSet<>();
  private final SortedSet<Gap> gaps = new TreeSet<>();
  private Optional<Location> first = Optional.empty();

  private ServletPaths(Types types, Properties properties) {
    this.types = types;
    this.evaluator = new Evaluator(types, properties, dev.ajar.source.evaluate.Library.NONE);
  }

  /**
   * What was found.
   *
   * @param path without a slash at its end; empty where the servlet takes every path, or where
   *     nothing maps it
   * @param gaps why a path isn't known
   */
  record Found(String path, SortedSet<Gap> gaps) {}

  static Found of(Application application, Properties properties) {
    ServletPaths reader = new ServletPaths(application.types(), properties);
    reader.initializers();
    reader.registrations();
    application.modules().stream()
        .flatMap(each -> each.xmlFiles().stream())
        .filter(each -> each.name().equals("web.xml"))
        .flatMap(each -> XmlFile.read(each).stream())
        .forEach(reader::descriptor);
    return reader.found();
  }

  private Found found() {
    if (paths.size() > 1) {
      first.ifPresent(
          at ->
              gaps.add(
                  new Gap(
                      at,
                      "the DispatcherServlet is mapped to several paths ("
                          + String.join(", ", paths)
                          + "), and which controllers each serves isn't read: their paths are told"
                          + " without")));
      return new Found("", gaps);
    }
    return new Found(paths.stream().findFirst().orElse(""), gaps);
  }

  private void initializers() {
    if (!types.mentions("getServletMappings")) {
      return;
    }
    for (JavaType type : types.subtypesOf(INITIALIZER, ANNOTATED_INITIALIZER)) {
      Optional<JavaMethod> mappings = type.methodsNamed("getServletMappings").stream().findFirst();
      if (mappings.isPresent() && !type.is(Modifier.ABSTRACT)) {
        Value value = evaluator.call(evaluator.object(type), "getServletMappings", List.of(), type);
        mapped(value, mappings.get().at().or(type::at));
      }
    }
  }

  private void registrations() {
    if (!types.mentions(OWN_BEAN, ANY_BEAN)) {
      return;
    }
    for (JavaType type : types.inFilesMentioning(OWN_BEAN, ANY_BEAN)) {
      for (JavaMethod method : type.methods()) {
        method.body().stream()
            .flatMap(body -> body.findAll(ObjectCreationExpr.class).stream())
            .filter(ServletPaths::registersDispatcher)
            .forEach(creation -> registration(creation, type));
      }
    }
  }

  private static boolean registersDispatcher(ObjectCreationExpr creation) {
    String name = creation.getType().getNameAsString();
    if (creation.getArguments().size() < 2) {
      return false;
    }
    Expression servlet = creation.getArgument(0);
    return name.equals(OWN_BEAN)
        || name.equals(ANY_BEAN)
            && (servlet instanceof ObjectCreationExpr made
                    && made.getType().getNameAsString().equals("DispatcherServlet")
                || servlet.toString().equals("dispatcherServlet"));
  }

  private void registration(ObjectCreationExpr creation, JavaType type) {
    type.scope()
        .ifPresent(
            scope ->
                creation.getArguments().stream()
                    .skip(1)
                    .forEach(
                        path ->
                            mapped(
                                evaluator.valueOf(path, scope),
                                Optional.of(TreeAnnotations.locationOf(scope.file(), creation)))));
  }

  private void descriptor(XmlFile file) {
    file.root()
        .in("servlet")
        .filter(each -> each.text("servlet-class").filter(this::isDispatcher).isPresent())
        .flatMap(each -> each.text("servlet-name").stream())
        .forEach(
            name ->
                file.root()
                    .in("servlet-mapping")
                    .filter(each -> each.text("servlet-name").filter(name::equals).isPresent())
                    .flatMap(each -> each.in("url-pattern"))
                    .forEach(pattern -> pattern(pattern, file)));
  }

  private void pattern(Xml pattern, XmlFile file) {
    path(pattern.text().strip(), Optional.of(file.at(pattern)));
  }

  private boolean isDispatcher(String className) {
    return className.equals(DISPATCHER)
        || types.isSubtype(dev.ajar.source.type.TypeRef.of(className), DISPATCHER);
  }

  private void mapped(Value value, Optional<Location> at) {
    if (value instanceof Value.Text text) {
      path(text.text(), at);
    } else if (value instanceof Value.Items items) {
      items.items().forEach(each -> mapped(each, at));
    } else {
      at.ifPresent(
          place ->
              gaps.add(
                  new Gap(
                      place,
                      "the path to which the DispatcherServlet is mapped can't be told; it is left"
                          + " out of the endpoints' paths")));
    }
  }

  /** An extension ({@code *.do}) isn't in front of a path: the servlet sees all of it. */
  private void path(String pattern, Optional<Location> at) {
    String path = pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : pattern;
    String cleaned = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    paths.add(cleaned.startsWith("/") ? cleaned : "");
    first = first.or(() -> at);
  }
}
