package org.springframework.data.jpa.repository;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

public interface JpaRepository<T, I> extends CrudRepository<T, I> {

  @Override
  List<T> findAll();
}
