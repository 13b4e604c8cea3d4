package org.springframework.data.repository;

import java.util.Optional;

public interface CrudRepository<T, I> extends Repository<T, I> {

  Optional<T> findById(I id);

  Iterable<T> findAll();
}
