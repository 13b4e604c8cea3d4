package reactor.core.publisher;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

public abstract class Mono<T> {
  public static native <T> Mono<T> just(T value);
  public static native <T> Mono<T> justOrEmpty(T value);
  public static native <T> Mono<T> empty();
  public static native <T> Mono<T> error(Throwable error);
  public static native <T> Mono<T> defer(Supplier<? extends Mono<? extends T>> supplier);
  public static native <T> Mono<T> fromCallable(java.util.concurrent.Callable<? extends T> supplier);
  public static native <T> Mono<T> fromSupplier(Supplier<? extends T> supplier);
  public native <R> Mono<R> map(Function<? super T, ? extends R> mapper);
  public native <R> Mono<R> flatMap(Function<? super T, ? extends Mono<? extends R>> mapper);
  public native <R> Flux<R> flatMapMany(Function<? super T, ? extends Flux<? extends R>> mapper);
  public native Mono<T> filter(Predicate<? super T> test);
  public native Mono<T> switchIfEmpty(Mono<? extends T> other);
  public native Mono<T> defaultIfEmpty(T value);
  public native <V> Mono<V> thenReturn(V value);
  public native <V> Mono<V> then(Mono<V> other);
  public native T block();
}

public abstract class Flux<T> {
  public static native <T> Flux<T> just(T... values);
  public static native <T> Flux<T> fromIterable(Iterable<? extends T> values);
  public static native <T> Flux<T> empty();
  public native <R> Flux<R> map(Function<? super T, ? extends R> mapper);
  public native <R> Flux<R> flatMap(Function<? super T, ? extends Mono<? extends R>> mapper);
  public native Flux<T> filter(Predicate<? super T> test);
  public native Mono<List<T>> collectList();
  public native Mono<T> next();
}
