package cn.hutool.core.lang.tree;

import java.util.List;

public class Tree<T> {
  public native T getId();
  public native T getParentId();
  public native CharSequence getName();
  public native Integer getWeight();
  public native List<Tree<T>> getChildren();
}

public class TreeNode<T> {
  public native T getId();
  public native T getParentId();
  public native CharSequence getName();
}

public class TreeUtil {
  public static native <E> List<Tree<E>> build(List<TreeNode<E>> nodes, E rootId);
  public static native <T, E> List<Tree<E>> build(List<T> nodes, E rootId, Object parser);
  public static native <T, E> List<Tree<E>> build(
      List<T> nodes, E rootId, TreeNodeConfig config, Object parser);
  public static native <E> Tree<E> buildSingle(List<TreeNode<E>> nodes, E rootId);
  public static native <T, E> Tree<E> buildSingle(List<T> nodes, E rootId, Object parser);
}

public class TreeNodeConfig {}
