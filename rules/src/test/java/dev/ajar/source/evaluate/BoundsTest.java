package dev.ajar.source.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.ajar.model.Evidence;
import dev.ajar.source.Sources;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundsTest {

  private static final Value UNKNOWN = new Value.Unknown(Evidence.of("not known"));

  @TempDir Path root;

  private Interpreter interpreter;
  private JavaType type;

  @BeforeEach
  void read() throws IOException {
    Files.writeString(
        root.resolve("Code.java"),
        """
        class Code {
          static String walk(Object[] all) {
            String found = null;
            for (Object each : all) {
              try {
                if (each instanceof Object[] inner) { found = walk(inner); }
                else if (each.hashCode() > 3) { found = walk(all); }
                else { found = walk(null); }
              } catch (RuntimeException e) {
                found = walk(all);
              }
            }
            return found;
          }

          static String repeat(String text, int times) {
            return times == 0 ? "" : text + repeat(text, times - 1);
          }

          static int endless() {
            int rounds = 0;
            for (;;) { for (;;) { for (;;) { for (;;) { ; } } } }
          }
        }
        """);
    Types types = Sources.open(root, List.of()).applications().get(0).types();
    interpreter = new Interpreter(types, Properties.NONE, Library.NONE);
    type = types.find("Code").orElseThrow();
  }

  private Value call(String method, Value... arguments) {
    MethodDeclaration tree = type.tree().orElseThrow().getMethodsByName(method).get(0);
    Frame frame = Frame.at(type.scope().orElseThrow());
    return interpreter.calls().onType("Code", method, List.of(arguments), tree, frame);
  }

  @Test
  void leavesCodeThatPerhapsCallsItselfInManyPlaces() {
    assertInstanceOf(Value.Unknown.class, call("walk", UNKNOWN));
    assertTrue(interpreter.gaveUp());
    assertTrue(interpreter.steps() < 20_000, interpreter.steps() + " steps");
  }

  @Test
  void followsCodeThatCallsItselfForCertain() {
    Value text = call("repeat", new Value.Text("a"), new Value.Scalar(12));
    assertEquals(new Value.Text("a".repeat(12)), text);
    assertFalse(interpreter.gaveUp());
  }

  @Test
  void leavesLoopsThatNeverEnd() {
    call("endless");
    assertTrue(interpreter.steps() > 5_000, interpreter.steps() + " steps");
  }
}
