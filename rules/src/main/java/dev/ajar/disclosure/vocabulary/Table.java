package dev.ajar.disclosure.vocabulary;

import dev.ajar.disclosure.Category;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table as read from text; the format is told at the top of {@code account-data.txt}.
 *
 * @param problems lines that don't follow the format, each with its number; they contribute nothing
 */
record Table(List<Entry> entries, List<String> problems) {

  Table {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  static Table parse(String text) {
    var entries = new ArrayList<Entry>();
    var problems = new ArrayList<String>();
    Optional<Header> header = Optional.empty();
    var number = 0;
    for (var line : text.lines().map(String::strip).toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        header = Header.parse(line);
        if (header.isEmpty()) {
          problems.add("line " + number + ": not a header: " + line);
        }
        continue;
      }
      var colon = line.indexOf(':');
      if (colon < 0) {
        problems.add("line " + number + ": no language before the entries: " + line);
      } else if (header.isPresent()) {
        addAll(entries, header.get(), line.substring(0, colon).strip(), line.substring(colon + 1));
      }
    }
    return new Table(entries, problems);
  }

  private static void addAll(List<Entry> to, Header header, String language, String entries) {
    for (var entry : entries.split(",")) {
      var words = words(entry.strip());
      if (!words.isEmpty()) {
        to.add(header.entry(language, words));
      }
    }
  }

  private static List<String> words(String entry) {
    var words = new ArrayList<String>();
    for (var part : entry.split("\\s+")) {
      if (part.equals(Entry.PERSON)) {
        words.add(part);
      } else {
        Words.split(part).stream().map(Words::singular).forEach(words::add);
      }
    }
    return List.copyOf(words);
  }

  private record Header(
      Category category,
      Strength strength,
      Set<String> flags,
      Set<MemberFacts.Kind> takes,
      Set<MemberFacts.Kind> refuses) {

    private static final Set<String> FLAGS = Set.of("bare", "owner", "whole", "always");

    static Optional<Header> parse(String line) {
      if (!line.endsWith("]")) {
        return Optional.empty();
      }
      var parts = line.substring(1, line.length() - 1).strip().split("\\s+");
      var category = constant(Category.class, parts[0]);
      var strength = parts.length < 2 ? null : constant(Strength.class, parts[1]).orElse(null);
      if (category.isEmpty() || strength == null) {
        return Optional.empty();
      }
      var flags = new TreeSet<String>();
      var takes = EnumSet.noneOf(MemberFacts.Kind.class);
      var refuses = EnumSet.noneOf(MemberFacts.Kind.class);
      for (var at = 2; at < parts.length; at++) {
        var flag = parts[at];
        if (FLAGS.contains(flag)) {
          flags.add(flag);
          continue;
        }
        var kind = constant(MemberFacts.Kind.class, flag.substring(1));
        if (kind.isEmpty() || "+-".indexOf(flag.charAt(0)) < 0) {
          return Optional.empty();
        }
        (flag.charAt(0) == '+' ? takes : refuses).add(kind.get());
      }
      return Optional.of(new Header(category.get(), strength, flags, takes, refuses));
    }

    Entry entry(String language, List<String> words) {
      return new Entry(
          category,
          strength,
          language,
          words,
          flags.contains("bare"),
          flags.contains("owner"),
          flags.contains("whole"),
          flags.contains("always"),
          takes,
          refuses);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
      var wanted = name.replace('-', '_').toUpperCase(Locale.ROOT);
      for (var constant : type.getEnumConstants()) {
        if (constant.name().equals(wanted)) {
          return Optional.of(constant);
        }
      }
      return Optional.empty();
    }
  }
}
