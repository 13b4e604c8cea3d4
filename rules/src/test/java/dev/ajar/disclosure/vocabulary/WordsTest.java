package dev.ajar.disclosure.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "phoneNumber, phone number",
    "phone_number, phone number",
    "phone-number, phone number",
    "PHONE_NUMBER, phone number",
    "IDCard, id card",
    "idCardNO, id card no",
    "userURL, user url",
    "userURLs, user urls",
    "contact1Telephone, contact 1 telephone",
    "addressLine2, address line 2",
    "e164, e 164",
    "E164Number, e 164 number",
    "x, x",
    "__dirty__name, dirty name",
  })
  void splitsAnySpelling(String identifier, String words) {
    assertEquals(List.of(words.split(" ")), Words.split(identifier));
  }

  @Test
  void findsNoWordsWhereThereAreNone() {
    assertEquals(List.of(), Words.split("_$-"));
    assertEquals(List.of(), Words.split(""));
  }

  @ParameterizedTest
  @CsvSource({
    "emails, email",
    "addresses, address",
    "cities, city",
    "statuses, status",
    "status, status",
    "address, address",
    "gps, gps",
    "analysis, analysis",
  })
  void makesSingulars(String word, String singular) {
    assertEquals(singular, Words.singular(word));
  }

  @ParameterizedTest
  @CsvSource({
    "phonenumber, phone number",
    "firstname, first name",
    "lastlogintime, last login time",
    "idcard, id card",
    "nickname, nickname",
    "openid, open id",
    "ipaddr, ip addr",
    "mobileno, mobile no",
    "emailids, email id",
    "telefonnummer, telefonnummer",
  })
  void cutsRunTogetherNamesByTheTablesWords(String identifier, String words) {
    assertEquals(List.of(words.split(" ")), Vocabulary.standard().words(identifier));
  }

  @ParameterizedTest
  @CsvSource({"destination", "combination", "donation", "certification", "interview", "message"})
  void leavesWordsWholeThatOnlyContainOthers(String word) {
    assertEquals(List.of(word), Vocabulary.standard().words(word));
  }
}
