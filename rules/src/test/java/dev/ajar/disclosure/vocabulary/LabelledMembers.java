package dev.ajar.disclosure.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Members of real services' types with a label of what each would say about a person. */
enum LabelledMembers {
  /** Every label was given by two readers who didn't know of each other's. */
  OF_TWO_READERS("labels-of-two-readers.tsv"),
  /** Labelled by one reader, earlier. An object counts where its type says what it holds. */
  OF_ONE_READER("labels.tsv");

  static final String NONE = "none";

  private static final Pattern MANY = Pattern.compile("(?:List|Set|Collection)<(.*)>|(.*)\\[]");
  private static final Set<String> BINARY = Set.of("byte[]", "Byte[]", "char[]");

  private final String resource;

  LabelledMembers(String resource) {
    this.resource = resource;
  }

  /** One half, by the place in the list: the first entry is for tuning, the second held back. */
  enum Half {
    TUNING,
    HELD_BACK
  }

  record Labelled(MemberFacts facts, String label) {}

  /** In an analysis an object's own members are what is judged; two readers labelled it so. */
  boolean judgesObjectsByTheirMembers() {
    return this == OF_TWO_READERS;
  }

  List<Labelled> of(Half half) throws IOException {
    var all = all();
    var chosen = new ArrayList<Labelled>();
    for (var at = half.ordinal(); at < all.size(); at += Half.values().length) {
      chosen.add(all.get(at));
    }
    return chosen;
  }

  List<Labelled> all() throws IOException {
    try (var in = LabelledMembers.class.getResourceAsStream(resource)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Labelled(facts(cells[0], cells[1], cells[2], cells[3]), cells[4]))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private MemberFacts facts(String owner, String name, String type, String kind) {
    var element = element(type);
    if (!kind.isEmpty()) {
      return new MemberFacts(name, element, MemberFacts.Kind.valueOf(kind), owner, List.of());
    }
    var many = !element.equals(type);
    var named = MemberFacts.Kind.of(element);
    var known = many && named == MemberFacts.Kind.NUMBER ? MemberFacts.Kind.COLLECTION : named;
    return new MemberFacts(name, element, known, owner, List.of());
  }

  /** What a collection holds, as it reaches the vocabulary in an analysis. */
  private String element(String type) {
    var many = MANY.matcher(type);
    if (this == OF_ONE_READER || BINARY.contains(type) || !many.matches()) {
      return type;
    }
    return many.group(1) == null ? many.group(2) : many.group(1);
  }
}
