package dev.ajar.source.parsing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a template that is named {@code .java} from Java. */
final class Templates {

  /**
   * What gives a template away.
   *
   * @param line counted from 1
   */
  record Mark(int line, String text) {}

  // Maven archetypes, Velocity, FreeMarker, Mustache and Handlebars, JSP-like, Yeoman: in Java none
  // of them stands outside of
  // quotes and comments in such a place.
  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^[ \\t]*(?:package|import)[ \\t]+[\\w.]*([$#]\\{[^}\\n]*}|\\{\\{[^}\\n]*}}|<%[^\\n]*?%>|__\\w+__)"
              + "|(?:class|interface|enum|record)[ \\t]+\\w*([$#]\\{[^}\\n]*}|\\{\\{[^}\\n]*}}|<%[^\\n]*?%>)"
              + "|^[ \\t]*(#(?:if|set|foreach|parse|macro)\\b[^\\n]*|<#(?:if|list|assign|include)\\b[^\\n]*|<%[^\\n]*|\\{\\{[#/]\\w[^\\n]*}})");

  private Templates() {}

  static Optional<Mark> find(String text) {
    if (!MARK.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher matcher = MARK.matcher(new Lexer(text).code());
    if (!matcher.find()) {
      return Optional.empty();
    }
    int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
    int line =
        1 + (int) text.substring(0, matcher.start(group)).chars().filter(c -> c == '\n').count();
    return Optional.of(new Mark(line, matcher.group(group).strip()));
  }
}
