package dev.ajar.source.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.Node;
import dev.ajar.source.parsing.JavaFileParser;
import dev.ajar.source.type.JavaType;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTreeTest {

  private static final String FIRST =
      """
      package a;
      class First {
        int one = 1, two = 2;
        @Path(ROOT + "/x") int same() { return one; }
        static class Inner {
          Inner() { hashCode(); }
          int same() { return 3; }
        }
        int last() { return two; }
      }
      """;

  @Test
  void buildsATreeThatNobodyHoldsAgainFromTheSameText() throws InterruptedException {
    RecentTrees room = new RecentTrees(1);
    List<JavaType> types = types(FIRST, room);
    WeakReference<Node> before = new WeakReference<>(root(types.get(0)));
    List<String> told = told(types);
    types("class Other {}", room);
    awaitForgotten(before);

    assertEquals(told, told(types));
  }

  @Test
  void givesTheSameTreeWhileAPartOfItIsHeld() {
    RecentTrees room = new RecentTrees(1);
    JavaType type = types(FIRST, room).get(0);
    Node held = type.methods().get(0).body().orElseThrow();
    types("class Other {}", room);
    System.gc();

    assertSame(held, type.methods().get(0).body().orElseThrow());
  }

  @Test
  void keepsTheTreesThatWereUsedLast() {
    RecentTrees room = new RecentTrees(FIRST.length());
    JavaType type = types(FIRST, room).get(0);
    WeakReference<Node> tree = new WeakReference<>(root(type));
    System.gc();

    assertSame(tree.get(), root(type));
  }

  private static void awaitForgotten(WeakReference<Node> tree) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (tree.get() != null) {
      assertTrue(System.nanoTime() < end, "something still holds the tree");
      System.gc();
      Thread.sleep(5);
    }
  }

  private static Node root(JavaType type) {
    return type.tree().orElseThrow().findCompilationUnit().orElseThrow();
  }

  /** Everything that refers to a tree, as text. */
  private static List<String> told(List<JavaType> types) {
    return types.stream()
        .map(
            type ->
                type.tree().orElseThrow().getNameAsString()
                    + type.fields().stream().map(each -> each.initialiser().orElseThrow()).toList()
                    + type.constructors().stream().map(each -> each.body().orElseThrow()).toList()
                    + type.methods().stream().map(each -> each.body().orElseThrow()).toList()
                    + type.methods().stream().map(each -> each.annotations()).toList())
        .toList();
  }

  private static List<JavaType> types(String text, RecentTrees room) {
    SourceTree tree =
        new SourceTree("A.java", text.getBytes(StandardCharsets.UTF_8), new JavaFileParser(), room);
    return TreeTypes.read(
        "A.java", tree.parse().tree().orElseThrow(), new NoNames(), Parts.of(tree));
  }

  private static final class NoNames implements Names {

    @Override
    public boolean exists(String canonicalName) {
      return false;
    }

    @Override
    public boolean isOwnPackage(String packageName) {
      return false;
    }

    @Override
    public Optional<String> inheritedMember(String type, String simpleName) {
      return Optional.empty();
    }
  }
}
