package dev.ajar.disclosure.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectJudgementTest {

  @Test
  void countsTheAuthyRowThatTheCallersPhoneNumberNames() {
    var row =
        List.of(
            member("LookupResponse", "accountId", "String"),
            member("LookupResponse", "status", "String"),
            member("LookupResponse", "deviceCount", "int"),
            member("LookupResponse", "registered", "boolean"));
    assertEquals(
        List.of("accountId", "status", "deviceCount", "registered"), paths(judge(row, true)));
    assertFalse(judge(row, false).accountData());
  }

  @Test
  void isContentWithOneStrongSign() {
    var judgement = judge(List.of(member("LookupResponse", "msisdn", "String")), false);
    assertTrue(judgement.accountData());
    assertEquals("one strong sign suffices", judgement.because().get(0));
  }

  @Test
  void isContentWithTwoMediumSigns() {
    var members =
        List.of(
            member("AuthorVo", "id", "Long"),
            member("AuthorVo", "name", "String"),
            member("AuthorVo", "articleCount", "int"));
    assertEquals(List.of("id", "name"), paths(judge(members, false)));
  }

  @Test
  void isNotContentWithOneMediumSign() {
    assertFalse(judge(List.of(member("Comment", "nickName", "String")), false).accountData());
  }

  @Test
  void takesWeakSignsBesideAStrongerOneInTheSameObjectOnly() {
    var members =
        List.of(
            at("order.city", "Parcel", "city", "String"),
            at("order.phone", "Parcel", "phone", "String"),
            at("depot.city", "Stop", "city", "String"));
    assertEquals(List.of("order.city", "order.phone"), paths(judge(members, false)));
  }

  @Test
  void takesAnOrdersIdAndStateForItsOwn() {
    var members =
        List.of(
            member("OmsOrder", "id", "Long"),
            member("OmsOrder", "status", "Integer"),
            member("OmsOrder", "memberId", "Long"),
            member("OmsOrder", "receiverPhone", "String"));
    assertEquals(List.of("memberId", "receiverPhone"), paths(judge(members, false)));
  }

  @Test
  void takesACouponsNameAndTheLevelThatMembersMustHaveForItsOwn() {
    var members =
        List.of(
            at("coupon.id", "SmsCoupon", "id", "Long"),
            at("coupon.name", "SmsCoupon", "name", "String"),
            at("coupon.memberLevel", "SmsCoupon", "memberLevel", "Integer"),
            at("memberPhone", "SmsCouponHistory", "memberPhone", "String"),
            at("memberNickname", "SmsCouponHistory", "memberNickname", "String"));
    assertEquals(List.of("memberPhone", "memberNickname"), paths(judge(members, false)));
  }

  @Test
  void countsStateWhereAnotherMemberNamesTheAccount() {
    var row = List.of(member("Row", "nickName", "String"), member("Row", "lastLoginTime", "Date"));
    assertEquals(List.of("nickName", "lastLoginTime"), paths(judge(row, false)));
    assertFalse(judge(List.of(member("Row", "lastLoginTime", "Date")), false).accountData());
  }

  @Test
  void takesAPatientsNameBesideADoctorsForAccountData() {
    var visit =
        List.of(
            member("VisitSummary", "patientName", "String"),
            member("VisitSummary", "doctorName", "String"));
    assertEquals(List.of("patientName", "doctorName"), paths(judge(visit, false)));
    var kept =
        List.of(
            member("Notice", "updateUserName", "String"), member("Notice", "userName", "String"));
    assertFalse(judge(kept, false).accountData());
  }

  @Test
  void takesAddressAndDeviceInARecordOfWhatSomebodyDidForAccountData() {
    var session =
        List.of(
            member("ActiveSession", "ipAddress", "String"),
            member("ActiveSession", "userAgent", "String"));
    assertEquals(List.of("ipAddress", "userAgent"), paths(judge(session, false)));
    var node =
        List.of(
            member("ClusterNode", "ipAddress", "String"),
            member("ClusterNode", "userAgent", "String"));
    assertFalse(judge(node, false).accountData());
  }

  @Test
  void countsWhatThePatientThatTheCallerNamesSuffersFrom() {
    var allergy =
        List.of(
            member("AllergySummary", "id", "Long"), member("AllergySummary", "allergen", "String"));
    assertEquals(List.of("allergen"), paths(judge(allergy, true)));
    assertFalse(judge(allergy, false).accountData());
  }

  @Test
  void takesAMaskedValueForLess() {
    assertFalse(judge(List.of(member("Row", "maskedPhone", "String")), false).accountData());
    assertTrue(judge(List.of(member("Row", "phone", "String")), false).accountData());
  }

  @Test
  void leavesProductsAlone() {
    var members =
        Stream.of("id", "name", "status", "brandName", "price", "pic", "description")
            .map(name -> member("Product", name, "String"))
            .toList();
    assertFalse(judge(members, false).accountData());
    assertFalse(judge(members, true).accountData());
  }

  @Test
  void leavesBranchesAndHandsetsAlone() {
    var members =
        List.of(
            member("StoreBranch", "phone", "String"),
            member("StoreBranch", "address", "String"),
            member("StoreBranch", "latitude", "double"),
            member("StoreBranch", "longitude", "double"),
            member("PhoneModel", "phone", "String"),
            member("PhoneModel", "name", "String"));
    assertFalse(judge(members, false).accountData());
  }

  @Test
  void takesAPlacesCoordinatesForNobodys() {
    var members =
        List.of(member("Stop", "latitude", "double"), member("Stop", "longitude", "double"));
    assertFalse(judge(members, false).accountData());
  }

  @Test
  void takesAPersonsStateForAPartOfTheAddress() {
    var facts =
        new MemberFacts(
            "state", "String", MemberFacts.Kind.TEXT, "Customer", List.of("street", "zip"));
    var sign = Vocabulary.standard().classify(facts).orElseThrow();
    assertEquals("postal-address", sign.category().id());
  }

  @Test
  void saysWhyNothingCounts() {
    assertEquals(
        List.of("no member gives a sign of account data"), judge(List.of(), true).because());
  }

  private static ObjectJudgement judge(List<ObjectJudgement.Candidate> members, boolean keyed) {
    return ObjectJudgement.of(Vocabulary.standard(), members, keyed);
  }

  private static ObjectJudgement.Candidate member(String owner, String name, String type) {
    return at(name, owner, name, type);
  }

  private static ObjectJudgement.Candidate at(String path, String owner, String name, String type) {
    return new ObjectJudgement.Candidate(path, MemberFacts.of(owner, name, type));
  }

  private static List<String> paths(ObjectJudgement judgement) {
    return judgement.members().stream().map(ObjectJudgement.Counted::path).toList();
  }
}
