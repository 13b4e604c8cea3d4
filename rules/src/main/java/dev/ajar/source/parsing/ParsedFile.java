package dev.ajar.source.parsing;

import com.github.javaparser.ast.CompilationUnit;
import dev.ajar.model.Gap;
import java.util.List;
import java.util.Optional;

/**
 * What could be made of one Java file.
 *
 * @param tree the syntax tree: nodes have ranges, but neither tokens nor comments; empty where
 *     nothing could be read
 * @param gaps what isn't in the tree although it is in the file; empty for a sound file
 * @param recovered whether parts of the file had to be left out to get a tree
 */
public record ParsedFile(Optional<CompilationUnit> tree, List<Gap> gaps, boolean recovered) {
  public ParsedFile {
    gaps = gaps.stream().sorted().distinct().toList();
  }

  static ParsedFile whole(CompilationUnit tree) {
    return new ParsedFile(Optional.of(tree), List.of(), false);
  }

  static ParsedFile lost(Gap gap) {
    return new ParsedFile(Optional.empty(), List.of(gap), false);
  }
}
