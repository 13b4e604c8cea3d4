package dev.ajar.source.configuration;

import dev.ajar.model.Location;
import dev.ajar.source.configuration.Layer.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads properties files with the line of each value: the format of {@code java.util.Properties}
 * and, from Spring Boot 2.4 ({@code OriginTrackedPropertiesLoader}), {@code #---} and {@code !---}
 * between documents.
 */
final class PropertiesReader {

  private final String displayPath;
  private final List<String> lines;
  private final List<Layer> layers = new ArrayList<>();
  private List<Entry> entries = new ArrayList<>();

  private PropertiesReader(String displayPath, String text) {
    this.displayPath = displayPath;
    this.lines = text.lines().toList();
  }

  static List<Layer> read(String displayPath, String text) {
    return new PropertiesReader(displayPath, text).read();
  }

  private List<Layer> read() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripLeading();
      int first = i;
      if (line.startsWith("#---") || line.startsWith("!---")) {
        layers.add(new Layer(entries));
        entries = new ArrayList<>();
        continue;
      }
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
        continue;
      }
      StringBuilder logical = new StringBuilder(line);
      while (isContinued(logical) && i + 1 < lines.size()) {
        logical.setLength(logical.length() - 1);
        logical.append(lines.get(++i).stripLeading());
      }
      add(logical, new Location(displayPath, first + 1));
    }
    layers.add(new Layer(entries));
    return layers;
  }

  private static boolean isContinued(CharSequence line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private void add(CharSequence line, Location at) {
    int end = 0;
    while (end < line.length() && "=: \t\f".indexOf(line.charAt(end)) < 0) {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, line.length());
    String name = unescape(line.subSequence(0, end));
    String rest = line.subSequence(end, line.length()).toString().stripLeading();
    String value =
        rest.startsWith("=") || rest.startsWith(":") ? rest.substring(1).stripLeading() : rest;
    entries.add(new Entry(name, unescape(value), at));
  }

  private static String unescape(CharSequence text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c == '\\' ? "" : String.valueOf(c));
        continue;
      }
      char escaped = text.charAt(++i);
      int code = escaped == 'u' && i + 4 < text.length() ? hex(text.subSequence(i + 1, i + 5)) : -1;
      if (code >= 0) {
        plain.append((char) code);
        i += 4;
      } else {
        int special = "tnrf".indexOf(escaped);
        plain.append(special < 0 ? escaped : "\t\n\r\f".charAt(special));
      }
    }
    return plain.toString();
  }

  private static int hex(CharSequence digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
