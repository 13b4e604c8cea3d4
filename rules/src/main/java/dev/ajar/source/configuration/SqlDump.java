package dev.ajar.source.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the documents that a dump of Nacos' database holds: rows of {@code config_info} (Nacos 1.x
 * to 3.x, {@code mysql-schema.sql}: {@code id, data_id, group_id, content, …}). A later statement
 * that replaces a part of a document is applied; one that isn't understood makes the documents that
 * it may change unknown.
 */
final class SqlDump {

  private static final List<String> COLUMNS = List.of("id", "data_id", "group_id", "content");
  private static final Set<String> CHANGES = Set.of("update", "delete", "truncate", "replace");

  private final String displayPath;
  private final Map<String, List<Export>> documents = new LinkedHashMap<>();

  private SqlDump(String displayPath) {
    this.displayPath = displayPath;
  }

  static List<Export> read(String displayPath, String text) {
    SqlDump dump = new SqlDump(displayPath);
    List<SqlToken> statement = new ArrayList<>();
    for (SqlToken token : SqlToken.of(text)) {
      if (token.is(";")) {
        dump.statement(statement);
        statement.clear();
      } else {
        statement.add(token);
      }
    }
    dump.statement(statement);
    return dump.documents.values().stream().flatMap(List::stream).toList();
  }

  private void statement(List<SqlToken> tokens) {
    if (tokens.stream().noneMatch(each -> each.is("config_info"))) {
      return;
    }
    String verb = tokens.get(0).text().toLowerCase(Locale.ROOT);
    if (verb.equals("insert")) {
      insert(tokens);
    } else if (CHANGES.contains(verb)) {
      change(tokens);
    }
  }

  private void insert(List<SqlToken> tokens) {
    int values = index(tokens, "values", 0);
    if (values < 0) {
      documents.clear();
      return;
    }
    List<String> named =
        tokens.subList(index(tokens, "config_info", 0) + 1, values).stream()
            .filter(SqlToken::isWord)
            .map(each -> each.text().toLowerCase(Locale.ROOT))
            .toList();
    List<String> columns = named.isEmpty() ? COLUMNS : named;
    int id = columns.indexOf("data_id");
    int content = columns.indexOf("content");
    List<SqlToken> row = new ArrayList<>();
    int depth = 0;
    for (SqlToken token : tokens.subList(values + 1, tokens.size())) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (token.is(")") && depth == 0) {
        row(row, id, content);
        row.clear();
      } else if (depth == 1 && !token.is("(") && !token.is(",")) {
        row.add(token);
      }
    }
  }

  private void row(List<SqlToken> row, int id, int content) {
    boolean complete =
        id >= 0
            && content >= 0
            && row.size() > Math.max(id, content)
            && row.get(id).quoted()
            && row.get(content).quoted();
    if (complete) {
      String name = row.get(id).text();
      documents
          .computeIfAbsent(name, each -> new ArrayList<>())
          .add(
              new Export(
                  name, row.get(content).text(), displayPath, row.get(content).line(), false));
    }
  }

  /** {@code SET content = REPLACE(content, 'old', 'new') … WHERE … data_id = 'name'}. */
  private void change(List<SqlToken> tokens) {
    int where = index(tokens, "where", 0);
    int name = where < 0 ? -1 : index(tokens, "data_id", where);
    boolean named = name > 0 && name + 2 < tokens.size() && tokens.get(name + 1).is("=");
    if (!named) {
      documents.clear();
      return;
    }
    String dataId = tokens.get(name + 2).text();
    Optional<List<SqlToken>> texts = replacement(tokens.subList(0, where));
    if (texts.isEmpty()) {
      documents.remove(dataId);
      return;
    }
    String from = texts.get().get(0).text();
    String to = texts.get().get(1).text();
    documents.computeIfPresent(
        dataId,
        (key, all) ->
            all.stream()
                .map(
                    each ->
                        new Export(
                            key,
                            each.text().replace(from, to),
                            each.displayPath(),
                            each.line(),
                            false))
                .toList());
  }

  private static Optional<List<SqlToken>> replacement(List<SqlToken> set) {
    int at = index(set, "replace", 1);
    boolean understood =
        at > 2
            && set.size() > at + 7
            && set.get(at - 2).is("content")
            && set.get(at - 1).is("=")
            && set.get(at + 2).is("content")
            && set.get(at + 4).quoted()
            && set.get(at + 6).quoted()
            && set.get(at + 7).is(")");
    return understood ? Optional.of(List.of(set.get(at + 4), set.get(at + 6))) : Optional.empty();
  }

  private static int index(List<SqlToken> tokens, String word, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }
}
