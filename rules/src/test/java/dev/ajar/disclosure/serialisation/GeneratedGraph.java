package dev.ajar.disclosure.serialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The source of a few classes that hold one another, with the annotations that Jackson heeds strewn
 * over them. Every member is populated, so that what is written is written in full.
 */
final class GeneratedGraph {

  private static final List<String> NAMES =
      List.of("phone", "eMail", "URL", "xCode", "name", "isOpen", "XRay", "id", "last_login", "aB");
  private static final String INCLUDE =
      "com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.";

  private final int number;
  private final Random random;
  private final StringBuilder source = new StringBuilder();
  private List<String> free = new ArrayList<>(NAMES);
  private int names;
  private final boolean[] records = new boolean[4];

  private GeneratedGraph(int number, long seed) {
    this.number = number;
    this.random = new Random(seed * 1_000_003 + number);
  }

  static String source(int number, long seed) {
    GeneratedGraph graph = new GeneratedGraph(number, seed);
    graph.write();
    return graph.source.toString();
  }

  private void write() {
    line("package generated;");
    line("import com.fasterxml.jackson.annotation.*;");
    line("import com.fasterxml.jackson.databind.PropertyNamingStrategies;");
    line("import com.fasterxml.jackson.databind.annotation.JsonNaming;");
    line("import java.util.*;");
    line("public class G" + number + " {");
    line(
        "public interface Brief {} public interface Full extends Brief {} public interface Other {}");
    line("public enum Kind { A, B }");
    line(
        "public static class Box<T> { private final T value; public Box(T v) { value = v; }"
            + " public T getValue() { return value; } }");
    for (int i = 1; i < 4; i++) {
      records[i] = chance(12);
    }
    for (int i = 3; i >= 0; i--) {
      type(i);
    }
    line("}");
  }

  private void type(int index) {
    if (records[index]) {
      record(index);
      return;
    }
    boolean named = annotations(index);
    boolean extended = !named && index < 3 && !records[index + 1] && chance(25);
    line("public static class C" + index + (extended ? " extends C" + (index + 1) : "") + " {");
    // overriding with another type or less access wouldn't compile
    free = extended || named ? free : new ArrayList<>(NAMES);
    int members = Math.min(free.size(), 1 + random.nextInt(4));
    for (int i = 0; i < members; i++) {
      member(free.remove(random.nextInt(free.size())), index);
    }
    if (chance(8)) {
      line(
          "@JsonAnyGetter public Map<String, String> getExtra() { return Map.of(\"k__\", \"\"); }");
    }
    if (!extended && index > 1 && chance(5)) {
      line("@JsonValue public String text() { return \"\"; }");
    }
    line("}");
  }

  private void record(int index) {
    String name = pick(NAMES);
    String[] value = value(index);
    String annotation = chance(25) ? "@JsonProperty(\"given\") " : chance(15) ? "@JsonIgnore " : "";
    line("public record C" + index + "(" + annotation + value[0] + " " + name + ", int n" + ") {");
    line("public C" + index + "() { this(" + value[1] + ", 1); }");
    line("public String getShown() { return \"\"; } }");
  }

  private boolean annotations(int index) {
    boolean named = chance(8);
    if (chance(8)) {
      line("@JsonIgnoreProperties({\"" + pick(NAMES) + "\", \"renamed1\"})");
    }
    if (named) {
      // a strategy may give a field and another field's getter one name: Jackson merges them
      free =
          new ArrayList<>(List.of("phone", "name", "id", "last_login", "secondName", "aVeryLong"));
      line("@JsonNaming(PropertyNamingStrategies." + pick(STRATEGIES) + ".class)");
    }
    if (chance(8)) {
      line("@JsonAutoDetect(fieldVisibility = " + INCLUDE + pick(VISIBILITIES) + ")");
    } else if (chance(6)) {
      line(
          "@JsonAutoDetect(getterVisibility = "
              + INCLUDE
              + "NONE, isGetterVisibility = "
              + INCLUDE
              + pick(VISIBILITIES)
              + ")");
    }
    if (index > 1 && chance(4)) {
      line("@JsonIgnoreType");
    }
    return named;
  }

  private static final List<String> STRATEGIES =
      List.of(
          "SnakeCaseStrategy",
          "UpperCamelCaseStrategy",
          "LowerCaseStrategy",
          "KebabCaseStrategy",
          "LowerDotCaseStrategy",
          "UpperSnakeCaseStrategy");
  private static final List<String> VISIBILITIES =
      List.of("ANY", "NONE", "PUBLIC_ONLY", "NON_PRIVATE", "PROTECTED_AND_PUBLIC");
  private static final List<String> ACCESS = List.of("private", "protected", "", "public");

  private void member(String name, int index) {
    String[] value = value(index);
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    boolean flag = value[0].equals("boolean") || value[0].equals("Boolean");
    String getter = (flag && chance(60) ? "is" : "get") + capital;
    switch (random.nextInt(8)) {
      case 0 -> field(pick(ACCESS), value, name);
      case 1 -> {
        // a getter with nothing behind it
        onMember();
        line("public " + value[0] + " " + getter + "() { return " + value[1] + "; }");
      }
      case 2 -> {
        field("private", value, name);
        line(pick(ACCESS) + " " + value[0] + " " + getter + "() { return " + name + "; }");
      }
      case 3 -> {
        field("private", value, name);
        onMember();
        line("public " + value[0] + " " + getter + "() { return " + name + "; }");
        if (chance(50)) {
          if (chance(15)) {
            line("@JsonIgnore");
          }
          line("public void set" + capital + "(" + value[0] + " v) { " + name + " = v; }");
        }
      }
      case 4 -> field("public " + pick(List.of("static", "transient", "final")), value, name);
      case 5 -> {
        line("@JsonGetter" + (chance(50) ? "(\"renamed" + names++ + "\")" : ""));
        line(
            "public "
                + value[0]
                + " "
                + pick(List.of(getter, name))
                + "() { return "
                + value[1]
                + "; }");
      }
      default -> {
        field("private", value, name);
        line("public " + value[0] + " " + getter + "() { return " + name + "; }");
      }
    }
  }

  private void field(String modifiers, String[] value, String name) {
    onMember();
    if (value[0].startsWith("C") && chance(15)) {
      line("@JsonUnwrapped" + (chance(30) ? "(prefix = \"p_\", suffix = \"_s\")" : ""));
    } else if (value[0].startsWith("C") && chance(15)) {
      line("@JsonIgnoreProperties(\"" + pick(NAMES) + "\")");
    }
    line(modifiers + " " + value[0] + " " + name + " = " + value[1] + ";");
  }

  private void onMember() {
    if (chance(72)) {
      return;
    }
    line(
        pick(
            List.of(
                "@JsonProperty(\"renamed" + names++ + "\")",
                "@JsonProperty",
                "@JsonIgnore",
                "@JsonIgnore(false)",
                "@JsonProperty(access = JsonProperty.Access.WRITE_ONLY)",
                "@JsonProperty(access = JsonProperty.Access.READ_ONLY)",
                "@JsonView(Brief.class)",
                "@JsonView(Full.class)",
                "@JsonView({Other.class, Full.class})",
                "@JsonInclude(JsonInclude.Include.NON_NULL)",
                "@JsonBackReference")));
  }

  /** A type and an expression that makes a value of it. */
  private String[] value(int index) {
    String[] scalar = pick(SCALARS);
    if (index == 3 || chance(55)) {
      return scalar;
    }
    String type = "C" + (index + 1 + random.nextInt(3 - index));
    String made = "new " + type + "()";
    return switch (random.nextInt(7)) {
      case 0 -> new String[] {"List<" + type + ">", "List.of(" + made + ")"};
      case 1 -> new String[] {"Map<String, " + type + ">", "Map.of(\"k__\", " + made + ")"};
      case 2 -> new String[] {type + "[]", "new " + type + "[] {" + made + "}"};
      case 3 -> new String[] {"Box<" + type + ">", "new Box<>(" + made + ")"};
      case 4 ->
          new String[] {
            "Map<String, List<" + type + ">>", "Map.of(\"k__\", List.of(" + made + "))"
          };
      default -> new String[] {type, made};
    };
  }

  private static final List<String[]> SCALARS =
      List.of(
          new String[] {"String", "\"\""},
          new String[] {"int", "1"},
          new String[] {"boolean", "true"},
          new String[] {"Boolean", "true"},
          new String[] {"long", "1L"},
          new String[] {"Kind", "Kind.A"},
          new String[] {"List<String>", "List.of(\"\")"},
          new String[] {"Map<String, Integer>", "Map.of(\"k__\", 1)"},
          new String[] {"byte[]", "new byte[] {1}"});

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void line(String text) {
    source.append(text).append('\n');
  }
}
