package dev.ajar.source;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed once, when it is first asked for. */
final class Lazy<T> {

  private @Nullable Supplier<T> supplier;
  private @Nullable T value;

  Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  synchronized T get() {
    if (value == null && supplier != null) {
      value = supplier.get();
      supplier = null;
    }
    if (value == null) {
      throw new IllegalStateException("asked for while it is being computed");
    }
    return value;
  }
}
