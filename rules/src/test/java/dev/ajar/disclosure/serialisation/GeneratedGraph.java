package dev.ajar.disclosure.serialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The source of a few classes that hold one another, with the annotations that Jackson heeds strewn
 * over them. Every member is populated, so that what is written is written in full; where a value
 * may be of several classes, there is one of each.
 */
final class GeneratedGraph {

  private static final List<String> NAMES =
      List.of(
          "phone",
          "eMail",
          "URL",
          "xCode",
          "name",
          "isOpen",
          "XRay",
          "id",
          "last_login",
          "aB",
          "lastLogin",
          "aVeryLong",
          "_key",
          "x",
          "URLValue");
  static final String VISIBILITY = "com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.";
  private static final List<String> ACCESS = List.of("private", "protected", "", "public");

  private final Dice dice;
  private final int number;
  private final StringBuilder source = new StringBuilder();
  private final Values values;
  private final Marks marks;
  private final boolean[] records = new boolean[4];
  private boolean delegates;
  private final boolean identities;
  private final boolean prefixes;
  private List<String> free = new ArrayList<>(NAMES);

  private GeneratedGraph(int number, long seed) {
    this.number = number;
    this.dice = new Dice(new Random(seed * 1_000_003 + number));
    this.values = new Values(dice);
    // Lombok's getters return the instance that a public field holds, too
    this.identities = dice.chance(30);
    // under a prefix the latest versions of Jackson write an any-getter as a member or throw
    this.prefixes = dice.chance(50);
    this.marks = new Marks(dice, NAMES, identities, prefixes);
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
    line("import generated.Common.*;");
    line("public class G" + number + " {");
    for (int i = 1; i < 4; i++) {
      records[i] = dice.chance(12);
    }
    for (int i = 3; i >= 0; i--) {
      type(i);
    }
    if (dice.chance(10)) {
      mixIn(dice.below(4));
    }
    line("}");
  }

  private void type(int index) {
    free = new ArrayList<>(NAMES);
    if (records[index]) {
      record(index);
    } else if (!identities && dice.chance(15)) {
      lombok(index);
    } else {
      bean(index);
    }
  }

  private void bean(int index) {
    List<String> onClass = marks.onClass(index);
    onClass.forEach(this::line);
    boolean extended = index < 3 && !records[index + 1] && dice.chance(20) && extendable[index + 1];
    // of a class that is told apart, instances of its subclasses would be expected, too
    extendable[index] = !extended && onClass.stream().noneMatch(each -> each.contains("TypeInfo"));
    line("public static class C" + index + (extended ? " extends C" + (index + 1) : "") + " {");
    if (extended) {
      // overriding with another type or less access wouldn't compile
      free.removeAll(taken);
    } else {
      taken.clear();
    }
    int members = Math.min(free.size(), 1 + dice.below(4));
    for (int i = 0; i < members; i++) {
      String name = free.remove(dice.below(free.size()));
      taken.add(name);
      member(name, index);
    }
    if (!prefixes && dice.chance(12)) {
      line(
          "@JsonAnyGetter public Map<String, String> getExtra() { return Map.of(\"k__\", \"\"); }");
    }
    if (!extended && index > 1 && dice.chance(5)) {
      line("@JsonValue public String text() { return \"\"; }");
      extendable[index] = false;
    }
    if (dice.chance(15)) {
      creator(index);
    }
    line("}");
  }

  private final boolean[] extendable = new boolean[4];
  private final List<String> taken = new ArrayList<>();

  private void creator(int index) {
    line("public C" + index + "() {}");
    String name = dice.pick(taken);
    line(
        (dice.chance(50) ? "@JsonCreator " : "")
            + "public C"
            + index
            + "(@JsonProperty("
            + (dice.chance(70) ? "\"made" + dice.below(2) + "\"" : "")
            + ") String "
            + name
            + ", int n) {}");
  }

  private void record(int index) {
    String name = dice.pick(NAMES);
    String[] value = values.of(index);
    String annotation =
        dice.chance(25)
            ? "@JsonProperty(\"given\") "
            : dice.chance(15) ? "@JsonIgnore " : dice.chance(10) ? "@JsonView(Full.class) " : "";
    line("public record C" + index + "(" + annotation + value[0] + " " + name + ", int n) {");
    line("public C" + index + "() { this(" + value[1] + ", 1); }");
    if (dice.chance(15)) {
      line("@JsonIgnore public int getN() { return 1; }");
    }
    line("public String getShown() { return \"\"; } }");
  }

  private void lombok(int index) {
    String kind = dice.pick(List.of("@lombok.Data", "@lombok.Getter", "@lombok.Value", ""));
    if (!kind.isEmpty()) {
      line(kind);
    }
    if (dice.chance(20)) {
      line(
          dice.pick(
              List.of(
                  "@lombok.experimental.Accessors(fluent = true)",
                  "@lombok.experimental.Accessors(chain = true)",
                  "@lombok.experimental.Accessors(prefix = {\"x\", \"\"})",
                  "@lombok.experimental.Accessors(prefix = \"x\")")));
    }
    line("public static class C" + index + " {");
    extendable[index] = false;
    taken.clear();
    int members = 1 + dice.below(5);
    for (int i = 0; i < members; i++) {
      String name = free.remove(dice.below(free.size()));
      taken.add(name);
      lombokField(name, index, kind);
    }
    if (index < 3 && !records[index + 1] && !delegates && dice.chance(15)) {
      // Lombok doesn't delegate to what delegates itself
      delegates = true;
      line(
          "@lombok.experimental.Delegate private final C"
              + (index + 1)
              + " inner = new C"
              + (index + 1)
              + "();");
    }
    line("}");
  }

  private void lombokField(String name, int index, String kind) {
    String[] value = dice.chance(30) ? new String[] {"boolean", "true"} : values.of(index);
    if (dice.chance(25)) {
      line("@lombok.Getter" + dice.pick(LEVELS));
    } else if (dice.chance(5)) {
      line("@lombok.Getter(onMethod_ = @JsonIgnore)");
      line(value[0] + " " + name + " = " + value[1] + ";");
      return;
    } else if (dice.chance(6) && !value[0].contains("[")) {
      line(
          "@lombok.Getter(lazy = true) private final "
              + value[0]
              + " "
              + name
              + " = "
              + value[1]
              + ";");
      return;
    }
    if (dice.chance(12)) {
      line("@lombok.experimental.Accessors(fluent = " + dice.chance(50) + ")");
    }
    marks.onField(value[0], name).forEach(this::line);
    String access = dice.pick(ACCESS);
    line(
        (kind.equals("@lombok.Value") ? "" : access)
            + " "
            + value[0]
            + " "
            + name
            + " = "
            + value[1]
            + ";");
    if (dice.chance(8)) {
      String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
      line("public " + value[0] + " get" + capital + "() { return " + value[1] + "; }");
    }
  }

  private static final List<String> LEVELS =
      List.of(
          "",
          "(lombok.AccessLevel.NONE)",
          "(lombok.AccessLevel.PRIVATE)",
          "(lombok.AccessLevel.PROTECTED)",
          "(lombok.AccessLevel.PACKAGE)",
          "(value = lombok.AccessLevel.PUBLIC)");

  private void mixIn(int index) {
    String name = dice.pick(NAMES);
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    if (dice.chance(30)) {
      line("@JsonIgnoreProperties(\"" + dice.pick(NAMES) + "\")");
    }
    line("public static abstract class MixC" + index + " {");
    line(dice.pick(List.of("@JsonIgnore", "@JsonProperty(\"mixed\")", "@JsonView(Other.class)")));
    line(
        dice.chance(50)
            ? "public abstract Object get" + capital + "();"
            : "private String " + name + ";");
    line("}");
  }

  private void member(String name, int index) {
    String[] value = values.of(index);
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    boolean flag = value[0].equals("boolean") || value[0].equals("Boolean");
    String getter = (flag && dice.chance(60) ? "is" : "get") + (dice.chance(5) ? name : capital);
    // another instance: of what has an id, one that is written twice is written by its id
    String reads = " { return " + value[1] + "; }";
    switch (dice.below(9)) {
      case 0 -> field(dice.pick(ACCESS), value, name);
      case 1 -> {
        // a getter with nothing behind it
        marks.onMember().forEach(this::line);
        line("public " + value[0] + " " + getter + "() { return " + value[1] + "; }");
      }
      case 2 -> {
        field("private", value, name);
        line(dice.pick(ACCESS) + " " + value[0] + " " + getter + "()" + reads);
      }
      case 3 -> {
        field("private", value, name);
        marks.onMember().forEach(this::line);
        line("public " + value[0] + " " + getter + "()" + reads);
        setter(value, name, capital);
      }
      case 4 -> field("public " + dice.pick(List.of("static", "transient", "final")), value, name);
      case 5 -> {
        line("@JsonGetter" + (dice.chance(50) ? "(\"" + marks.newName() + "\")" : ""));
        line(
            "public "
                + value[0]
                + " "
                + dice.pick(List.of(getter, name))
                + "() { return "
                + value[1]
                + "; }");
      }
      case 6 -> {
        field("private transient", value, name);
        line("public " + value[0] + " " + getter + "()" + reads);
      }
      default -> {
        field("private", value, name);
        line("public " + value[0] + " " + getter + "()" + reads);
      }
    }
  }

  private void setter(String[] value, String name, String capital) {
    if (dice.chance(50)) {
      if (dice.chance(15)) {
        line("@JsonIgnore");
      } else if (dice.chance(10)) {
        line("@JsonSetter" + (dice.chance(50) ? "(\"" + marks.newName() + "\")" : ""));
      }
      line("public void set" + capital + "(" + value[0] + " v) { " + name + " = v; }");
    }
  }

  private void field(String modifiers, String[] value, String name) {
    marks.onField(value[0], name).forEach(this::line);
    line(modifiers + " " + value[0] + " " + name + " = " + value[1] + ";");
  }

  private void line(String text) {
    source.append(text).append('\n');
  }
}
