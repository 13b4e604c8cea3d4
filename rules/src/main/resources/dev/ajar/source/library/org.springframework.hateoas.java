package org.springframework.hateoas;

public class RepresentationModel<T extends RepresentationModel<? extends T>> {
  public native T add(Link link);
}

public class EntityModel<T> extends RepresentationModel<EntityModel<T>> {
  public static native <T> EntityModel<T> of(T content, Link... links);
  public native T getContent();
}

public class CollectionModel<T> extends RepresentationModel<CollectionModel<T>> implements Iterable<T> {
  public static native <T> CollectionModel<T> of(Iterable<T> content, Link... links);
}

public class PagedModel<T> extends CollectionModel<T> {}

public class Link {}
