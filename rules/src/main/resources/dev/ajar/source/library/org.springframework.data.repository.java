package org.springframework.data.repository;

import java.util.Optional;

public interface Repository<T, ID> {}

public interface CrudRepository<T, ID> extends Repository<T, ID> {
  <S extends T> S save(S entity);
  <S extends T> Iterable<S> saveAll(Iterable<S> entities);
  Optional<T> findById(ID id);
  boolean existsById(ID id);
  Iterable<T> findAll();
  Iterable<T> findAllById(Iterable<ID> ids);
  long count();
}

public interface ListCrudRepository<T, ID> extends CrudRepository<T, ID> {
  java.util.List<T> findAll();
  java.util.List<T> findAllById(Iterable<ID> ids);
}

public interface PagingAndSortingRepository<T, ID> extends CrudRepository<T, ID> {
  org.springframework.data.domain.Page<T> findAll(org.springframework.data.domain.Pageable pageable);
}
