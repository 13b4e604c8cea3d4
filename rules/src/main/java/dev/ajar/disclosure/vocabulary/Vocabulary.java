package dev.ajar.disclosure.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The account-data vocabulary: tells from a member's name, type and owner whether it carries a
 * person's or an account's data. Immutable and free of side effects; one instance serves any number
 * of threads.
 *
 * <p>The table is {@code account-data.txt} beside this class, and settings can extend it.
 */
public final class Vocabulary {
  private static final Vocabulary STANDARD =
      new Vocabulary(
          Table.parse(text("account-data.txt")), WordLists.parse(text("words.txt")), Set.of());

  private final Table table;
  private final WordLists lists;
  private final Segmenter segmenter;
  private final Owners owners;
  private final Reader reader;

  private final Set<String> excluded;

  private Vocabulary(Table table, WordLists lists, Set<String> excluded) {
    this.excluded = excluded;
    this.table = table;
    this.lists = lists;
    var known = lists.all();
    table.entries().forEach(entry -> known.addAll(entry.words()));
    segmenter = new Segmenter(known, lists.list("short"), lists.shortForms());
    owners = new Owners(segmenter, lists);
    var entries = table.entries().stream().map(this::spelt).toList();
    reader = new Reader(entries, lists, segmenter, owners);
  }

  /** The vocabulary that comes with Ajar. */
  public static Vocabulary standard() {
    return STANDARD;
  }

  /**
   * This vocabulary with more entries; each replaces those of the same words that were there
   * before.
   *
   * @param entries text in the format of {@code account-data.txt}; lines that don't follow it are
   *     told by {@link #problems}
   */
  public Vocabulary with(String entries) {
    var more = Table.parse(entries);
    var all = new ArrayList<>(more.entries());
    var replaced =
        more.entries().stream().map(this::spelt).map(Entry::words).collect(Collectors.toSet());
    table.entries().stream()
        .filter(old -> !replaced.contains(spelt(old).words()))
        .forEach(all::add);
    var problems = new ArrayList<>(table.problems());
    problems.addAll(more.problems());
    return new Vocabulary(new Table(all, problems), lists, excluded);
  }

  /**
   * This vocabulary without what certain members would say.
   *
   * @param members names to the letter: of any type's member, {@code contactPhone}, or of one
   *     type's, {@code Shop.phone}
   */
  public Vocabulary without(Collection<String> members) {
    return new Vocabulary(table, lists, Set.copyOf(members));
  }

  /** Lines of the tables that don't follow the format; they contribute nothing. */
  public List<String> problems() {
    return table.problems();
  }

  /** The sign that a member gives; empty where it gives none or something vetoes it. */
  public Optional<Sign> classify(MemberFacts member) {
    return isExcluded(member) ? Optional.empty() : reader.read(member).sign();
  }

  /**
   * A sentence on what became of a member: what matched and why it counts, or what spoke against
   * it.
   */
  public String explain(MemberFacts member) {
    return isExcluded(member)
        ? "`" + member.name() + "` is excluded by the settings"
        : reader.read(member).because().get();
  }

  private Entry spelt(Entry entry) {
    return entry.spelt(segmenter::spelt);
  }

  private boolean isExcluded(MemberFacts member) {
    return excluded.contains(member.name())
        || excluded.contains(member.owner() + "." + member.name());
  }

  /** Whose the members of a type are, by the type's simple name. */
  public OwnerKind ownerKind(String typeName) {
    return owners.read(typeName).kind();
  }

  /** The nouns for persons in an identifier, but for those who keep the records. */
  Set<String> people(String identifier) {
    var words = segmenter.words(identifier);
    if (words.stream().anyMatch(lists.list("clerical")::contains)) {
      return Set.of();
    }
    var people = new HashSet<>(words);
    people.retainAll(lists.list("person"));
    return people;
  }

  /** Whether a type records what somebody did, by its simple name. */
  boolean isRecord(String typeName) {
    return owners.read(typeName).has(Owner.Trait.RECORDS);
  }

  /** Whether a type's name says nothing of what its objects are: {@code Result}, {@code PageVO}. */
  public boolean isNameless(String typeName) {
    return owners.isNameless(typeName);
  }

  /**
   * Whether the members of a type are whoever's holds its values: those of an {@code Address} are a
   * customer's or a shop's.
   */
  public boolean isHolders(String typeName) {
    return owners.read(typeName).has(Owner.Trait.HOLDERS) || reader.isContact(typeName);
  }

  /** The words of an identifier as the table spells them: singular, run-together words cut. */
  public List<String> words(String identifier) {
    return segmenter.words(identifier);
  }

  private static String text(String resource) {
    try (var in = Vocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
