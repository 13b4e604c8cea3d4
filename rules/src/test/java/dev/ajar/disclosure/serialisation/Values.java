package dev.ajar.disclosure.serialisation;

import java.util.List;

/** Types of members, each with an expression that makes a populated value of it. */
record Values(Dice dice) {

  private static final List<String[]> SCALARS =
      List.of(
          new String[] {"String", "\"\""},
          new String[] {"int", "1"},
          new String[] {"boolean", "true"},
          new String[] {"Boolean", "true"},
          new String[] {"long", "1L"},
          new String[] {"Kind", "Kind.A"},
          new String[] {"Coded", "Coded.A"},
          new String[] {"Shown", "Shown.A"},
          new String[] {"List<String>", "List.of(\"\")"},
          new String[] {"Map<String, Integer>", "Map.of(\"k__\", 1)"},
          new String[] {"byte[]", "new byte[] {1}"},
          new String[] {"char[]", "new char[] {'a'}"},
          new String[] {"int[]", "new int[] {1}"},
          new String[] {"java.time.LocalDate", "java.time.LocalDate.of(2024, 1, 1)"},
          new String[] {"java.time.Instant", "java.time.Instant.EPOCH"},
          new String[] {"java.time.Duration", "java.time.Duration.ZERO"},
          new String[] {"Date", "new Date(0)"},
          new String[] {"UUID", "new UUID(0, 0)"},
          new String[] {"Locale", "Locale.ROOT"},
          new String[] {"java.math.BigDecimal", "java.math.BigDecimal.ONE"},
          new String[] {"Optional<String>", "Optional.of(\"\")"},
          new String[] {"OptionalInt", "OptionalInt.of(1)"},
          new String[] {"Iterable<String>", "List.of(\"\")"},
          new String[] {
            "java.util.concurrent.atomic.AtomicLong",
            "new java.util.concurrent.atomic.AtomicLong(1)"
          });

  /** A value for a member of the class with the index, which holds only classes behind it. */
  String[] of(int index) {
    String[] scalar = dice.pick(SCALARS);
    if (dice.chance(8)) {
      return several();
    }
    if (index == 3 || dice.chance(50)) {
      return scalar;
    }
    String type = "C" + (index + 1 + dice.below(3 - index));
    String made = "new " + type + "()";
    String rows = dice.chance(50) ? "Rows" : "CountedRows";
    // deeper than bodies are followed, objects in boxes would be
    return switch (index == 2 ? dice.below(16) : 4 + dice.below(12)) {
      case 0, 1 -> new String[] {"Box<" + type + ">", "new Box<>(" + made + ")"};
      case 2, 3 -> new String[] {rows + "<" + type + ">", "new " + rows + "<>(" + made + ")"};
      case 4 -> new String[] {"List<" + type + ">", "List.of(" + made + ")"};
      case 5 -> new String[] {"Map<String, " + type + ">", "Map.of(\"k__\", " + made + ")"};
      case 6 -> new String[] {"Optional<" + type + ">", "Optional.of(" + made + ")"};
      case 7 -> new String[] {"Set<? extends " + type + ">", "Set.of(" + made + ")"};
      case 8 -> new String[] {type + "[][]", "new " + type + "[][] {{" + made + "}}"};
      case 9 ->
          new String[] {
            "Listed<" + type + ">", "new Listed<" + type + ">() {{ add(" + made + "); }}"
          };
      case 10 -> new String[] {type + "[]", "new " + type + "[] {" + made + "}"};
      case 11 ->
          new String[] {
            "Map<String, List<" + type + ">>", "Map.of(\"k__\", List.of(" + made + "))"
          };
      default -> new String[] {type, made};
    };
  }

  /** What may be of several classes, with one value of each. */
  private String[] several() {
    int which = dice.below(CommonTypes.INTERFACES);
    String both = "new I1_%d(), new I2_%d()".formatted(which, which);
    return switch (dice.below(3)) {
      case 0 -> new String[] {"List<I_" + which + ">", "List.of(" + both + ")"};
      case 1 -> new String[] {"List<A<String>>", "List.of(new A1<>(\"\"), new A2())"};
      default -> new String[] {"I_" + which + "[]", "new I_" + which + "[] {" + both + "}"};
    };
  }
}
