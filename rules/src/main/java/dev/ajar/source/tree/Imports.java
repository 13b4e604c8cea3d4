package dev.ajar.source.tree;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The imports of a compilation unit, by what they bring into view.
 *
 * @param single canonical names of types by simple name; static imports are there too, as they may
 *     name a nested type
 * @param onDemand packages and types whose members are all in view
 * @param staticSingle types that declare a static member, by the member's name
 * @param staticOnDemand types whose static members are all in view
 */
record Imports(
    Map<String, String> single,
    List<String> onDemand,
    Map<String, List<String>> staticSingle,
    List<String> staticOnDemand) {

  static Imports of(CompilationUnit unit) {
    Map<String, String> single = new HashMap<>();
    List<String> onDemand = new ArrayList<>();
    Map<String, List<String>> staticSingle = new HashMap<>();
    List<String> staticOnDemand = new ArrayList<>();
    for (ImportDeclaration each : unit.getImports()) {
      String name = each.getNameAsString();
      if (each.isAsterisk()) {
        onDemand.add(name);
        if (each.isStatic()) {
          staticOnDemand.add(name);
        }
        continue;
      }
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        continue;
      }
      String simpleName = name.substring(dot + 1);
      if (each.isStatic()) {
        staticSingle
            .computeIfAbsent(simpleName, key -> new ArrayList<>())
            .add(name.substring(0, dot));
        single.putIfAbsent(simpleName, name);
      } else {
        single.put(simpleName, name);
      }
    }
    return new Imports(single, onDemand, staticSingle, staticOnDemand);
  }

  Optional<String> type(String simpleName) {
    return Optional.ofNullable(single.get(simpleName));
  }
}
