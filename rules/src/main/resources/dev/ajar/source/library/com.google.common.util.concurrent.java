package com.google.common.util.concurrent;

public interface ListenableFuture<V> extends java.util.concurrent.Future<V> {}

public class SettableFuture<V> implements ListenableFuture<V> {
  public static native <V> SettableFuture<V> create();
  public native boolean set(V value);
}
