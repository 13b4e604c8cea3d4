package org.springframework.data.jpa.repository;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.PagingAndSortingRepository;

public interface JpaRepository<T, ID> extends PagingAndSortingRepository<T, ID> {
  List<T> findAll();
  List<T> findAllById(Iterable<ID> ids);
  <S extends T> List<S> saveAll(Iterable<S> entities);
  <S extends T> S saveAndFlush(S entity);
  T getById(ID id);
  T getOne(ID id);
  T getReferenceById(ID id);
}

public interface JpaSpecificationExecutor<T> {
  java.util.Optional<T> findOne(Object specification);
  List<T> findAll(Object specification);
  Page<T> findAll(Object specification, Pageable pageable);
}
