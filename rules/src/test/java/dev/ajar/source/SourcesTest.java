package dev.ajar.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir Path root;

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Types types() throws IOException {
    return Sources.open(root, List.of()).applications().get(0).types();
  }

  @Test
  void resolvesNamesByImportNeighbourNestingInheritanceAndJavaLang() throws IOException {
    write(
        "a/Base.java",
        "package a; public class Base<T> { public static class Nested {} protected T value; }");
    write("a/Near.java", "package a; class Near {}");
    write(
        "b/User.java",
        """
        package b;
        import a.*;
        import java.util.*;
        import org.acme.Thing;
        public class User extends Base<String> {
          Near near; Nested nested; Thing thing; String text; Map<String, List<Inner[]>> map; Own own;
          class Inner {}
        }
        class Own {}
        """);
    JavaType user = types().find("b.User").orElseThrow();
    assertEquals(
        "[a.Near, a.Base.Nested, org.acme.Thing, java.lang.String, java.util.Map, b.Own]",
        user.fields().stream()
            .map(each -> each.type().declaredName().orElseThrow())
            .toList()
            .toString());
    assertEquals("Map<String, List<Inner[]>>", user.field("map").orElseThrow().type().toString());
    assertEquals("b.User$Inner", types().find("b.User.Inner").orElseThrow().binaryName());
    assertEquals(6, user.at().orElseThrow().line() + 1);
  }

  @Test
  void takesAByteOrderMarkForNoPartOfTheFirstWord() throws IOException {
    write("a/User.java", "\ufeffpackage a; class User {}");
    assertTrue(types().find("a.User").isPresent());
  }

  @Test
  void bindsTypeParametersUpTheHierarchyIntoTheJdk() throws IOException {
    write("a/Users.java", "package a; class Users extends java.util.ArrayList<Long> {}");
    Types types = types();
    BoundType collection =
        types.hierarchyOf(TypeRef.of("a.Users")).stream()
            .filter(each -> each.type().name().equals("java.util.Collection"))
            .findFirst()
            .orElseThrow();
    assertEquals("{E=Long}", collection.bindings().toString());
    assertTrue(types.isSubtype(TypeRef.of("a.Users"), "java.lang.Iterable"));
  }

  @Test
  void endsOnCyclesOfInheritanceAndMetaAnnotations() throws IOException {
    write("a/A.java", "package a; class A extends B {}");
    write("a/B.java", "package a; class B extends A {}");
    write("a/M.java", "package a; @N @interface M {}");
    write("a/N.java", "package a; @M @interface N {}");
    write("a/C.java", "package a; @M class C extends A {}");
    Types types = types();
    assertEquals(3, types.hierarchyOf(TypeRef.of("a.C")).size());
    assertEquals(
        List.of(),
        types.annotationPath(
            types.find("a.C").orElseThrow().annotations(), java.util.Set.of("x.Y")));
    assertEquals(2, types.subtypesOf("a.A").size());
  }

  @Test
  void findsSubtypesThroughSubtypes() throws IOException {
    write("a/I.java", "package a; interface I {}");
    write("a/J.java", "package a; interface J extends I {}");
    write("b/K.java", "package b; class K implements a.J {}");
    write("b/Other.java", "package b; class Other implements I {} interface I {}");
    assertEquals(
        List.of("a.J", "b.K"), types().subtypesOf("a.I").stream().map(JavaType::name).toList());
  }

  @Test
  void findsSubtypesOfMemberTypesThatAreInherited() throws IOException {
    write("a/Outer.java", "package a; public class Outer { public static class Inner {} }");
    write("b/Middle.java", "package b; public class Middle extends a.Outer {}");
    write("c/User.java", "package c; class User extends b.Middle { class Mine extends Inner {} }");
    write("c/Same.java", "package c; class Same { class Mine extends Inner {} class Inner {} }");
    assertEquals(
        List.of("c.User.Mine"),
        types().subtypesOf("a.Outer.Inner").stream().map(JavaType::name).toList());
  }

  @Test
  void findsSubtypesOfSubtypesThatAreCalledTheSame() throws IOException {
    write("a/Service.java", "package a; public interface Service {}");
    write("b/Impl.java", "package b; class Impl implements Service {}");
    write("b/Service.java", "package b; interface Service extends a.Service {}");
    assertEquals(
        List.of("b.Impl", "b.Service"),
        types().subtypesOf("a.Service").stream().map(JavaType::name).toList());
  }

  @Test
  void parsesNoFileForTheSakeOfAnotherTypeOfTheSameName() throws IOException {
    write(
        "a/Users.java", "package a; class Users { class Base {} class Criteria extends Base {} }");
    write(
        "a/Orders.java", "package a; class Orders { class Base {} class Sum extends Base {} ?? }");
    Sources sources = Sources.open(root, List.of());
    Types types = sources.applications().get(0).types();
    assertEquals(1, types.subtypesOf("a.Users.Base").size());
    assertEquals(List.of(), sources.gaps());
    assertEquals(1, types.subtypesOf("a.Orders.Base").size());
    assertEquals(1, sources.gaps().size());
  }
}
