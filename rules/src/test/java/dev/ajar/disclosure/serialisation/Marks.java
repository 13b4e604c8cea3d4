package dev.ajar.disclosure.serialisation;

import java.util.ArrayList;
import java.util.List;

/** Annotations for classes and members, strewn at random. */
final class Marks {

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

  private final Dice dice;
  private final List<String> memberNames;
  private final boolean identities;
  private final boolean prefixes;
  private int names;

  Marks(Dice dice, List<String> memberNames, boolean identities, boolean prefixes) {
    this.dice = dice;
    this.memberNames = memberNames;
    this.identities = identities;
    this.prefixes = prefixes;
  }

  /** A name that no member has yet; now and then one that an annotation gave before. */
  String newName() {
    return "renamed" + (dice.chance(8) ? Math.max(0, names - 1) : names++);
  }

  List<String> onClass(int index) {
    List<String> marks = new ArrayList<>();
    if (dice.chance(8)) {
      marks.add(
          "@JsonIgnoreProperties("
              + (dice.chance(20) ? "allowGetters = true, " : "")
              + "value = {\""
              + dice.pick(memberNames)
              + "\", \"renamed1\"})");
    } else if (dice.chance(3)) {
      marks.add(
          "@JsonIncludeProperties({\""
              + dice.pick(memberNames)
              + "\", \""
              + dice.pick(memberNames)
              + "\"})");
    }
    if (dice.chance(10)) {
      String strategy = dice.pick(STRATEGIES);
      marks.add("@JsonNaming(PropertyNamingStrategies." + strategy + ".class)");
      marks.add(
          "@tools.jackson.databind.annotation.JsonNaming("
              + "tools.jackson.databind.PropertyNamingStrategies."
              + strategy
              + ".class)");
    }
    if (dice.chance(8)) {
      marks.add("@JsonAutoDetect(fieldVisibility = " + level() + ")");
    } else if (dice.chance(6)) {
      marks.add(
          "@JsonAutoDetect(getterVisibility = "
              + GeneratedGraph.VISIBILITY
              + "NONE, isGetterVisibility = "
              + level()
              + ")");
    }
    if (index > 1 && dice.chance(4)) {
      marks.add("@JsonIgnoreType");
    }
    if (dice.chance(4)) {
      marks.add("@JsonView(Full.class)");
    }
    if (identities && dice.chance(12)) {
      marks.add(
          "@JsonIdentityInfo(generator = ObjectIdGenerators."
              + dice.pick(List.of("IntSequenceGenerator", "UUIDGenerator"))
              + ".class"
              + (dice.chance(50) ? ", property = \"ref\"" : "")
              + ")");
    }
    if (dice.chance(4)) {
      marks.add(typeInfo());
    }
    return marks;
  }

  String typeInfo() {
    return "@JsonTypeInfo(use = JsonTypeInfo.Id."
        + dice.pick(List.of("NAME", "CLASS", "NAME"))
        + ", include = JsonTypeInfo.As."
        + dice.pick(List.of("PROPERTY", "WRAPPER_OBJECT", "WRAPPER_ARRAY", "EXISTING_PROPERTY"))
        + (dice.chance(50) ? ", property = \"kind\"" : "")
        + ")";
  }

  private String level() {
    return GeneratedGraph.VISIBILITY + dice.pick(VISIBILITIES);
  }

  List<String> onField(String type, String name) {
    List<String> marks = new ArrayList<>(onMember());
    boolean object = type.matches("C\\d");
    if (object && dice.chance(15)) {
      marks.add(
          "@JsonUnwrapped"
              + (prefixes && dice.chance(50) ? "(prefix = \"p_\", suffix = \"_s\")" : ""));
    } else if (type.startsWith("C") && dice.chance(15)) {
      marks.add("@JsonIgnoreProperties(\"" + dice.pick(memberNames) + "\")");
    } else if (type.startsWith("C") && dice.chance(5)) {
      marks.add("@JsonIncludeProperties(\"" + dice.pick(memberNames) + "\")");
    } else if (!object && dice.chance(3)) {
      marks.addAll(serialiser());
    } else if (object && dice.chance(4)) {
      marks.add(
          "@JsonIdentityInfo(generator = ObjectIdGenerators.UUIDGenerator.class)"
              + " @JsonIdentityReference(alwaysAsId = true)");
    }
    return marks;
  }

  private List<String> serialiser() {
    return dice.chance(50)
        ? List.of(
            "@com.fasterxml.jackson.databind.annotation.JsonSerialize(using ="
                + " com.fasterxml.jackson.databind.ser.std.ToStringSerializer.class)",
            "@tools.jackson.databind.annotation.JsonSerialize(using ="
                + " tools.jackson.databind.ser.std.ToStringSerializer.class)")
        : List.of(
            "@com.fasterxml.jackson.databind.annotation.JsonSerialize(using = Common.Two.class)",
            "@tools.jackson.databind.annotation.JsonSerialize(using = Common.Three.class)");
  }

  List<String> onMember() {
    if (dice.chance(72)) {
      return List.of();
    }
    return List.of(
        dice.pick(
            List.of(
                "@JsonProperty(\"" + newName() + "\")",
                "@JsonProperty",
                "@JsonIgnore",
                "@JsonIgnore(false)",
                "@JsonProperty(access = JsonProperty.Access.WRITE_ONLY)",
                "@JsonProperty(access = JsonProperty.Access.READ_ONLY)",
                "@JsonProperty(access = JsonProperty.Access.READ_WRITE)",
                "@JsonView(Brief.class)",
                "@JsonView(Full.class)",
                "@JsonView({Other.class, Full.class})",
                "@JsonInclude(JsonInclude.Include.NON_NULL)",
                "@JsonManagedReference",
                "@JsonBackReference")));
  }
}
