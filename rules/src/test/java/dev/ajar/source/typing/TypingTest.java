package dev.ajar.source.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Sources;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {

  private static final String SHOP =
      """
      package shop;
      import java.util.*;
      import java.util.stream.*;
      import lombok.*;
      import org.springframework.http.*;
      import org.springframework.data.domain.*;
      import org.springframework.data.jpa.repository.JpaRepository;
      import static shop.Mapper.toDto;

      @Data class User { private String phone; private Long id; List<Order> orders; }
      record Order(String number, User buyer) {}
      @Builder class UserDto { String phone; }
      class Mapper { static UserDto toDto(User user) { return null; } UserDto map(User user) { return null; } }
      interface Users extends JpaRepository<User, Long> { Page<User> findByPhone(String phone, Pageable page); }
      class R<T> { T data; static <T> R<T> ok(T data) { return null; } static R<Void> ok() { return null; } R<T> code(int c) { return this; } }
      abstract class Base<E, S extends Service<E>> { protected S service; E one() { return null; } }
      interface Service<E> { E get(Long id); List<E> all(); }
      class Shop extends Base<User, Service<User>> {
        Users users; Mapper mapper; Map<String, List<User>> byCity;
        Object test(Long id, Pageable page) {
          var found = users.findById(id);
          for (var each : byCity.values()) { List<User> list = each; }
          return $;
        }
      }
      """;

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "users.findById(id) | Optional<User>",
        "found.get() | User",
        "found.map(User::getPhone).orElse(null) | String",
        "found.map(u -> u.getOrders()).get().get(0).buyer() | User",
        "users.findAll().stream().map(Mapper::toDto).collect(Collectors.toList()) | List<UserDto>",
        "users.findAll().stream().map(u -> mapper.map(u)).toList() | List<UserDto>",
        "users.findAll().stream().map(mapper::map).toList() | List<UserDto>",
        "users.findByPhone(\"1\", page).map(u -> toDto(u)) | Page<UserDto>",
        "users.findByPhone(\"1\", page).getContent() | List<User>",
        "ResponseEntity.ok(users.findAll()) | ResponseEntity<List<User>>",
        "ResponseEntity.status(200).header(\"a\").body(found.get()) | ResponseEntity<User>",
        "found.map(ResponseEntity::ok).orElse(ResponseEntity.notFound().build()) | ResponseEntity<User>",
        "R.ok(found.get()).code(1) | R<User>",
        "R.ok() | R<Void>",
        "new R<>() | R<Object>",
        "UserDto.builder().phone(\"1\").build() | UserDto",
        "service.get(id) | User",
        "service.all() | List<User>",
        "one().getOrders() | List<Order>",
        "this.byCity.get(\"x\").get(0) | User",
        "byCity.entrySet().iterator().next().getValue() | List<User>",
        "id == null ? null : users.getById(id) | User",
        "(Order) null | Order",
        "\"a\" + id | String",
        "!found.isPresent() | boolean",
        "new Order[] {} | Order[]",
        "unknownThing.call().more() | Object",
        "switch (id.intValue()) { case 1 -> found.get(); default -> null; } | User",
        "Map.of(\"user\", found.get()) | Map<String, User>",
        "Collections.emptyList() | List<Object>",
        "users.findAll().stream().collect(Collectors.groupingBy(User::getPhone)) | Map<String, List<User>>",
      })
  void infers(String expression, String type) throws Exception {
    Files.writeString(root.resolve("Shop.java"), SHOP.replace("$", expression));
    Types types = Sources.open(root, List.of()).applications().get(0).types();
    BoundType shop = types.hierarchyOf(dev.ajar.source.type.TypeRef.of("shop.Shop")).get(0);
    JavaMethod method = shop.type().methodsNamed("test").get(0);
    ReturnStmt last = method.body().orElseThrow().findAll(ReturnStmt.class).get(0);
    Place place = Place.in(new BoundMethod(method, shop));
    assertEquals(
        type, new Typing(types).typeOf(last.getExpression().orElseThrow(), place).toString());
  }
}
