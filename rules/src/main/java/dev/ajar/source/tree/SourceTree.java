package dev.ajar.source.tree;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.DataKey;
import dev.ajar.source.parsing.JavaFileParser;
import dev.ajar.source.parsing.ParsedFile;
import dev.ajar.source.parsing.SourceText;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tree of one file, which lives while somebody holds a part of it or while it is among the
 * {@link RecentTrees}. The file's bytes stay, so that its tree can be built again whatever becomes
 * of the file meanwhile.
 */
public final class SourceTree {

  private static final DataKey<Declarations> DECLARATIONS = new DataKey<>() {};

  private final String displayPath;
  private final byte[] bytes;
  private final JavaFileParser parser;
  private final RecentTrees recent;
  private @Nullable WeakReference<CompilationUnit> built;

  public SourceTree(String displayPath, byte[] bytes, JavaFileParser parser, RecentTrees recent) {
    this.displayPath = displayPath;
    this.bytes = bytes;
    this.parser = parser;
    this.recent = recent;
  }

  public String displayPath() {
    return displayPath;
  }

  /** The tree, built now, and what isn't in it. */
  public synchronized ParsedFile parse() {
    SourceText text = SourceText.decode(displayPath, bytes);
    ParsedFile parsed = parser.parse(displayPath, text.text());
    parsed.tree().ifPresent(this::keep);
    return new ParsedFile(
        parsed.tree(),
        Stream.concat(text.gaps().stream(), parsed.gaps().stream()).toList(),
        parsed.recovered());
  }

  /** What the file declares. Nothing is in it if the file has no tree. */
  synchronized Declarations declarations() {
    CompilationUnit unit = built == null ? null : built.get();
    if (unit == null) {
      Optional<CompilationUnit> parsed = parse().tree();
      if (parsed.isEmpty()) {
        throw new IllegalStateException(displayPath + " had a tree and has none now");
      }
      unit = parsed.get();
    }
    recent.use(this, unit, bytes.length);
    return unit.getData(DECLARATIONS);
  }

  private void keep(CompilationUnit unit) {
    unit.setData(DECLARATIONS, Declarations.of(unit));
    built = new WeakReference<>(unit);
    recent.use(this, unit, bytes.length);
  }
}
