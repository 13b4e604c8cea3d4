package dev.ajar.source.tree;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.JavaType.Kind;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeParameter;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the declarations of one compilation unit. */
public final class TreeTypes {

  private final String file;
  private final Parts parts;
  private final List<JavaType> found = new ArrayList<>();

  private TreeTypes(String file, Parts parts) {
    this.file = file;
    this.parts = parts;
  }

  /**
   * The types that the unit declares, outer ones before the ones nested in them; local and
   * anonymous classes aren't among them.
   */
  public static List<JavaType> read(String file, CompilationUnit unit, Names names, Parts parts) {
    String packageName =
        unit.getPackageDeclaration().map(each -> each.getNameAsString()).orElse("");
    TreeTypes reader = new TreeTypes(file, parts);
    SourceScope scope = SourceScope.of(file, packageName, Imports.of(unit), names);
    for (TypeDeclaration<?> each : unit.getTypes()) {
      String name =
          packageName.isEmpty()
              ? each.getNameAsString()
              : packageName + "." + each.getNameAsString();
      reader.type(each, name, name, scope, false);
    }
    return List.copyOf(reader.found);
  }

  private void type(
      TypeDeclaration<?> tree,
      String name,
      String binaryName,
      SourceScope outside,
      boolean inInterface) {
    List<TypeParameter> parameters = typeParameters(tree, outside);
    SourceScope scope = outside.inside(name, parameters.stream().map(TypeParameter::name).toList());
    Kind kind = kind(tree);
    boolean isInterface = kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
    Set<Modifier> implied = implied(tree, isInterface);
    List<JavaField> fields = new ArrayList<>();
    List<JavaMethod> methods = new ArrayList<>();
    List<JavaMethod> constructors = new ArrayList<>();
    List<String> members = new ArrayList<>();
    if (tree instanceof EnumDeclaration enumeration) {
      enumeration.getEntries().forEach(each -> fields.add(enumConstant(each, name, scope)));
    }
    List<TypeDeclaration<?>> nested = new ArrayList<>();
    for (BodyDeclaration<?> each : tree.getMembers()) {
      if (each instanceof FieldDeclaration field) {
        field
            .getVariables()
            .forEach(variable -> fields.add(field(field, variable, scope, isInterface, implied)));
      } else if (each instanceof MethodDeclaration method) {
        methods.add(method(method, name, scope, isInterface, implied));
      } else if (each instanceof CallableDeclaration<?> constructor) {
        constructors.add(method(constructor, name, scope, false, Set.of()));
      } else if (each instanceof AnnotationMemberDeclaration element) {
        methods.add(element(element, name, scope));
      } else if (each instanceof TypeDeclaration<?> member) {
        members.add(name + "." + member.getNameAsString());
        nested.add(member);
      }
    }
    found.add(
        new JavaType(
            name,
            binaryName,
            kind,
            modifiers(tree.getModifiers(), inInterface),
            parameters,
            superclass(tree, scope),
            interfaces(tree, scope),
            fields,
            components(tree, scope),
            methods,
            constructors,
            // members can be named by themselves in the body only: JLS 6.3
            TreeAnnotations.of(tree.getAnnotations(), outside),
            members,
            Optional.of(scope),
            Optional.of(TreeAnnotations.locationOf(file, tree.getName())),
            Optional.of(parts.type(tree))));
    for (TypeDeclaration<?> member : nested) {
      String memberName = member.getNameAsString();
      type(member, name + "." + memberName, binaryName + "$" + memberName, scope, isInterface);
    }
  }

  /** Lombok makes the members of a {@code @UtilityClass} static. */
  private static Set<Modifier> implied(TypeDeclaration<?> tree, boolean isInterface) {
    boolean utility =
        !isInterface
            && tree.getAnnotations().stream()
                .anyMatch(each -> each.getName().getIdentifier().equals("UtilityClass"));
    return utility ? Set.of(Modifier.STATIC) : Set.of();
  }

  private static Kind kind(TypeDeclaration<?> tree) {
    if (tree instanceof ClassOrInterfaceDeclaration declaration) {
      return declaration.isInterface() ? Kind.INTERFACE : Kind.CLASS;
    }
    if (tree instanceof EnumDeclaration) {
      return Kind.ENUM;
    }
    if (tree instanceof RecordDeclaration) {
      return Kind.RECORD;
    }
    return tree instanceof AnnotationDeclaration ? Kind.ANNOTATION : Kind.CLASS;
  }

  private static List<TypeParameter> typeParameters(TypeDeclaration<?> tree, SourceScope scope) {
    if (tree instanceof ClassOrInterfaceDeclaration declaration) {
      return typeParameters(declaration.getTypeParameters(), scope);
    }
    return tree instanceof RecordDeclaration declaration
        ? typeParameters(declaration.getTypeParameters(), scope)
        : List.of();
  }

  private static List<TypeParameter> typeParameters(
      NodeList<com.github.javaparser.ast.type.TypeParameter> trees, SourceScope outside) {
    SourceScope scope =
        outside.withVariables(trees.stream().map(each -> each.getNameAsString()).toList());
    return trees.stream()
        .map(
            each ->
                new TypeParameter(
                    each.getNameAsString(),
                    each.getTypeBound().stream().map(scope::typeOf).toList()))
        .toList();
  }

  private static Optional<TypeRef> superclass(TypeDeclaration<?> tree, SourceScope scope) {
    if (tree instanceof ClassOrInterfaceDeclaration declaration && !declaration.isInterface()) {
      return declaration.getExtendedTypes().stream().findFirst().map(scope::typeOf);
    }
    return Optional.empty();
  }

  private static List<TypeRef> interfaces(TypeDeclaration<?> tree, SourceScope scope) {
    List<ClassOrInterfaceType> trees = List.of();
    if (tree instanceof ClassOrInterfaceDeclaration declaration && declaration.isInterface()) {
      trees = declaration.getExtendedTypes();
    } else if (tree instanceof NodeWithImplements<?> declaration) {
      trees = declaration.getImplementedTypes();
    }
    return trees.stream().map(scope::typeOf).toList();
  }

  private List<JavaField> components(TypeDeclaration<?> tree, SourceScope scope) {
    if (!(tree instanceof RecordDeclaration declaration)) {
      return List.of();
    }
    return declaration.getParameters().stream()
        .map(
            each ->
                new JavaField(
                    each.getNameAsString(),
                    parameterType(each, scope),
                    EnumSet.of(Modifier.PRIVATE, Modifier.FINAL),
                    TreeAnnotations.of(each.getAnnotations(), scope),
                    Optional.empty(),
                    false,
                    Optional.of(TreeAnnotations.locationOf(file, each.getName()))))
        .toList();
  }

  private JavaField enumConstant(EnumConstantDeclaration tree, String type, SourceScope scope) {
    return new JavaField(
        tree.getNameAsString(),
        TypeRef.of(type),
        EnumSet.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL),
        TreeAnnotations.of(tree.getAnnotations(), scope),
        Optional.empty(),
        true,
        Optional.of(TreeAnnotations.locationOf(file, tree.getName())));
  }

  private JavaField field(
      FieldDeclaration tree,
      VariableDeclarator variable,
      SourceScope scope,
      boolean inInterface,
      Set<Modifier> implied) {
    Set<Modifier> modifiers = modifiers(tree.getModifiers(), inInterface);
    modifiers.addAll(implied);
    if (inInterface) {
      modifiers.add(Modifier.STATIC);
      modifiers.add(Modifier.FINAL);
    }
    return new JavaField(
        variable.getNameAsString(),
        scope.typeOf(variable.getType()),
        modifiers,
        TreeAnnotations.of(tree.getAnnotations(), scope),
        variable.getInitializer().map(initialiser -> parts.variable(variable)),
        false,
        Optional.of(TreeAnnotations.locationOf(file, variable.getName())));
  }

  private JavaMethod method(
      CallableDeclaration<?> tree,
      String type,
      SourceScope outside,
      boolean inInterface,
      Set<Modifier> implied) {
    SourceScope scope =
        outside.withVariables(
            tree.getTypeParameters().stream().map(each -> each.getNameAsString()).toList());
    boolean isMethod = tree instanceof MethodDeclaration;
    Set<Modifier> modifiers = modifiers(tree.getModifiers(), inInterface);
    modifiers.addAll(implied);
    if (inInterface && isMethod && ((MethodDeclaration) tree).getBody().isEmpty()) {
      modifiers.add(Modifier.ABSTRACT);
    }
    return new JavaMethod(
        isMethod ? tree.getNameAsString() : "<init>",
        type,
        typeParameters(tree.getTypeParameters(), outside),
        isMethod ? scope.typeOf(((MethodDeclaration) tree).getType()) : TypeRef.of(type),
        tree.getParameters().stream().map(each -> parameter(each, scope)).toList(),
        modifiers,
        TreeAnnotations.of(tree.getAnnotations(), scope),
        Optional.of(TreeAnnotations.locationOf(file, tree.getName())),
        Optional.of(parts.callable(tree)));
  }

  private JavaMethod element(AnnotationMemberDeclaration tree, String type, SourceScope scope) {
    return new JavaMethod(
        tree.getNameAsString(),
        type,
        List.of(),
        scope.typeOf(tree.getType()),
        List.of(),
        EnumSet.of(Modifier.PUBLIC, Modifier.ABSTRACT),
        TreeAnnotations.of(tree.getAnnotations(), scope),
        Optional.of(TreeAnnotations.locationOf(file, tree.getName())),
        Optional.empty());
  }

  private static JavaParameter parameter(Parameter tree, SourceScope scope) {
    return new JavaParameter(
        tree.getNameAsString(),
        parameterType(tree, scope),
        TreeAnnotations.of(tree.getAnnotations(), scope));
  }

  private static TypeRef parameterType(Parameter tree, SourceScope scope) {
    TypeRef type = scope.typeOf(tree.getType());
    return tree.isVarArgs() ? new TypeRef.Array(type) : type;
  }

  private static Set<Modifier> modifiers(
      NodeList<com.github.javaparser.ast.Modifier> trees, boolean inInterface) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    for (com.github.javaparser.ast.Modifier each : trees) {
      switch (each.getKeyword()) {
        case PUBLIC -> modifiers.add(Modifier.PUBLIC);
        case PROTECTED -> modifiers.add(Modifier.PROTECTED);
        case PRIVATE -> modifiers.add(Modifier.PRIVATE);
        case STATIC -> modifiers.add(Modifier.STATIC);
        case FINAL -> modifiers.add(Modifier.FINAL);
        case ABSTRACT -> modifiers.add(Modifier.ABSTRACT);
        case DEFAULT -> modifiers.add(Modifier.DEFAULT);
        case TRANSIENT -> modifiers.add(Modifier.TRANSIENT);
        default -> {}
      }
    }
    if (inInterface && !modifiers.contains(Modifier.PRIVATE)) {
      modifiers.add(Modifier.PUBLIC);
    }
    return modifiers;
  }
}
