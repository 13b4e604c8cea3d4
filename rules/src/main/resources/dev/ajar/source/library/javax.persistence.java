package javax.persistence;

import java.util.List;
import java.util.stream.Stream;

public interface EntityManager {
  <T> T find(Class<T> type, Object key);
  <T> T getReference(Class<T> type, Object key);
  <T> T merge(T entity);
  <T> TypedQuery<T> createQuery(String query, Class<T> type);
  <T> TypedQuery<T> createNamedQuery(String name, Class<T> type);
}

public interface TypedQuery<T> {
  List<T> getResultList();
  Stream<T> getResultStream();
  T getSingleResult();
  TypedQuery<T> setParameter(Object name, Object value);
  TypedQuery<T> setFirstResult(int first);
  TypedQuery<T> setMaxResults(int most);
}
