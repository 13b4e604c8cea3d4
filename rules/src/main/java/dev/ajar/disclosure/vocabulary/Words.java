package dev.ajar.disclosure.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits identifiers of any spelling into words in lower case: {@code userURL}, {@code user_url}
 * and {@code user-url} are "user url", {@code IDCard} is "id card", {@code e164} is "e 164".
 */
public final class Words {
  private Words() {}

  /**
   * The words in their order, as spelt; digits are words of their own. Names without letters or
   * digits have none.
   */
  public static List<String> split(String identifier) {
    var words = new ArrayList<String>(4);
    var start = 0;
    for (var at = 0; at < identifier.length(); at++) {
      if (!Character.isLetterOrDigit(identifier.charAt(at))) {
        add(words, identifier, start, at);
        start = at + 1;
      } else if (at > start && startsWord(identifier, at)) {
        add(words, identifier, start, at);
        start = at;
      }
    }
    add(words, identifier, start, identifier.length());
    return words;
  }

  /** The singular of an English plural, by its ending; anything else unchanged. */
  public static String singular(String word) {
    var length = word.length();
    if (length < 4 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return length == 4 ? word : word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("xes")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("uses")) {
      return word.substring(0, length - 2);
    }
    return word.substring(0, length - 1);
  }

  private static boolean startsWord(String text, int at) {
    var here = text.charAt(at);
    var before = text.charAt(at - 1);
    if (Character.isDigit(here) != Character.isDigit(before)) {
      return true;
    }
    if (!Character.isUpperCase(here)) {
      return false;
    }
    if (!Character.isUpperCase(before)) {
      return true;
    }
    // the last capital of a run starts the next word: ID|Card, but not the s of URLs
    var next = at + 1;
    return next < text.length()
        && Character.isLowerCase(text.charAt(next))
        && !isPluralEnd(text, next);
  }

  private static boolean isPluralEnd(String text, int at) {
    return text.charAt(at) == 's'
        && (at + 1 == text.length() || !Character.isLowerCase(text.charAt(at + 1)));
  }

  private static void add(List<String> words, String text, int from, int to) {
    if (from < to) {
      words.add(text.substring(from, to).toLowerCase(Locale.ROOT));
    }
  }
}
