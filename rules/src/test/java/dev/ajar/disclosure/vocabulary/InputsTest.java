package dev.ajar.disclosure.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {

  @ParameterizedTest
  @CsvSource({
    "phone, String, '', CONTACT",
    "mobileNo, String, '', CONTACT",
    "email, String, users, CONTACT",
    "username, String, '', LOGIN",
    "loginName, String, '', LOGIN",
    "account, String, '', LOGIN",
    "lastName, String, owners, PERSON_NAME",
    "idCard, String, '', GOVERNMENT_ID",
    "cpf, String, '', GOVERNMENT_ID",
    "userId, Long, '', ACCOUNT_KEY",
    "ownerId, int, owners, ACCOUNT_KEY",
    "customerId, String, '', ACCOUNT_KEY",
    "openid, String, '', ACCOUNT_KEY",
    "id, Long, users, ACCOUNT_KEY",
    "id, Long, customers, ACCOUNT_KEY",
    "id, Long, products, RECORD_KEY",
    "orderId, Long, '', RECORD_KEY",
    "id, Long, '', RECORD_KEY",
    "iban, String, '', PAYMENT_KEY",
    "accountNumber, String, '', PAYMENT_KEY",
    "token, String, '', SECRET",
    "otp, String, '', SECRET",
    "page, int, '', PAGING",
    "pageNum, int, '', PAGING",
    "size, int, '', PAGING",
    "sort, String, '', PAGING",
    "sortBy, String, '', PAGING",
    "lang, String, '', FILTER",
    "status, String, '', FILTER",
    "keyword, String, '', FILTER",
    "startDate, LocalDate, '', FILTER",
    "city, String, users, FILTER",
    "includeDeleted, boolean, '', FILTER",
    "frobnicate, String, '', UNKNOWN",
  })
  void tellsWhatAnInputIsFor(String name, String type, String before, IdentifierKind kind) {
    assertEquals(kind, IdentifierKind.of(name, type, before));
  }

  @ParameterizedTest
  @CsvSource({
    "phone, String",
    "mobile, Long",
    "email, String",
    "username, String",
    "login, String",
    "nationalId, String",
    "id, Long",
    "id, Optional<Long>",
    "userId, long",
    "customerNo, String",
    "accountNumber, String",
    "ownerId, int",
  })
  void guesses(String name, String type) {
    assertTrue(Guessability.of(name, type).guessable(), Guessability.of(name, type).because());
  }

  @ParameterizedTest
  @CsvSource({
    "id, UUID",
    "userId, UUID",
    "phone, UUID",
    "uuid, String",
    "token, String",
    "resetToken, String",
    "secret, String",
    "hash, String",
    "signature, String",
    "key, String",
    "openid, String",
    "unionId, String",
    "page, int",
    "status, Integer",
    "id, String",
    "frobnicate, String",
  })
  void doesNotGuess(String name, String type) {
    assertFalse(Guessability.of(name, type).guessable(), Guessability.of(name, type).because());
  }
}
