package dev.ajar.disclosure.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.disclosure.Category;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names that every list of personal data has been measured by: what it must catch, what must not
 * set it off.
 */
class KnownNamesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();

  @ParameterizedTest
  @CsvSource({
    "email, String, EMAIL",
    "mail, String, EMAIL",
    "phone, String, PHONE",
    "mobile, Long, PHONE",
    "phonenumber, String, PHONE",
    "msisdn, String, PHONE",
    "e164, String, PHONE",
    "nickName, String, NAME",
    "fullName, String, NAME",
    "firstName, String, NAME",
    "lastName, String, NAME",
    "username, String, NAME",
    "openId, String, ACCOUNT_ID",
    "idCard, String, GOVERNMENT_ID",
    "nationalId, String, GOVERNMENT_ID",
    "taxId, String, GOVERNMENT_ID",
    "accountNumber, String, PAYMENT",
    "balance, BigDecimal, PAYMENT",
    "iban, String, PAYMENT",
    "cardNumber, String, PAYMENT",
    "cvv, int, PAYMENT",
    "token, String, CREDENTIAL",
    "otp, String, CREDENTIAL",
    "passwordHash, String, CREDENTIAL",
    "zipCode, String, POSTAL_ADDRESS",
    "dateOfBirth, LocalDate, BIRTH_DATE",
    "yearOfBirth, int, BIRTH_DATE",
    "contact1Telephone, String, PHONE",
    "contact1Name, String, NAME",
    "altContactNumber, String, PHONE",
    "correspondenceAddress, String, POSTAL_ADDRESS",
    "receiverDetailAddress, String, POSTAL_ADDRESS",
    "bloodGroup, String, HEALTH",
    "loginIp, String, DEVICE",
    "latitude, double, LOCATION",
    "sex, Integer, OTHER_PERSONAL",
    "lastLoginTime, Date, ACCOUNT_STATUS",
    "deviceCount, int, ACCOUNT_STATUS",
    "registered, boolean, ACCOUNT_STATUS",
    "telefon, String, PHONE",
    "correo, String, EMAIL",
    "shouji, String, PHONE",
    "shenfenzheng, String, GOVERNMENT_ID",
    "nazwisko, String, NAME",
    "cpf, String, GOVERNMENT_ID",
    "aadhaar, String, GOVERNMENT_ID",
  })
  void catchesInAPersonLikeType(String name, String type, Category category) {
    var sign = VOCABULARY.classify(MemberFacts.of("Subscriber", name, type));
    assertTrue(
        sign.filter(Sign::countsAlone).isPresent(),
        () -> VOCABULARY.explain(MemberFacts.of("Subscriber", name, type)));
    assertEquals(category, sign.orElseThrow().category());
  }

  @ParameterizedTest
  @CsvSource({
    "emailVerified, boolean",
    "emailVerified, UNKNOWN",
    "phoneVerified, boolean",
    "accountType, String",
    "companyName, String",
    "serverAddress, String",
    "ipAddressRange, String",
    "certification, String",
    "interview, String",
    "emailTemplate, String",
    "phoneCode, String",
    "phoneModel, String",
    "templateName, String",
    "destination, String",
    "combination, String",
    "donationTotal, BigDecimal",
    "loadBalance, int",
    "tokenType, String",
    "maxTokens, int",
    "promptTokens, int",
    "emails, int",
    "emailPattern, String",
    "fileName, String",
    "hostname, String",
    "otpValidity, int",
    "passwordPolicy, String",
    "sendEmail, boolean",
  })
  void staysSilentEvenInAPersonLikeType(String name, String type) {
    var facts = MemberFacts.of("Subscriber", name, type.equals("UNKNOWN") ? "" : type);
    var sign = VOCABULARY.classify(facts);
    assertTrue(sign.filter(Sign::countsAlone).isEmpty(), sign::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "Product, name",
    "Brand, name",
    "Role, name",
    "File, name",
    "PhoneModel, phone",
    "Server, address",
    "StoreBranch, phone",
    "StoreBranch, email",
    "SysRole, status",
    "Template, title",
  })
  void leavesToThingsWhatIsTheirs(String owner, String name) {
    var sign = VOCABULARY.classify(MemberFacts.of(owner, name, "String"));
    assertTrue(sign.filter(Sign::countsAlone).isEmpty(), sign::toString);
  }

  @ParameterizedTest
  @CsvSource({"Customer", "User", "Person", "Member", "Patient", "Employee", "Subscriber"})
  void takesTheNameOfAPersonForAPersonsName(String owner) {
    var sign = VOCABULARY.classify(MemberFacts.of(owner, "name", "String"));
    assertTrue(sign.filter(Sign::countsAlone).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "UserSummaryDto, PERSON",
    "SysUser, PERSON",
    "TbMember, PERSON",
    "UmsMemberVO, PERSON",
    "CustomerResponse, PERSON",
    "UserProfile, PERSON",
    "MemberReceiveAddress, PERSON",
    "UserAgent, THING",
    "UserRole, THING",
    "UserGroup, THING",
    "ClientConfig, THING",
    "PhoneModel, THING",
    "OAuthClient, NEUTRAL",
    "Order, NEUTRAL",
    "LookupResponse, NEUTRAL",
    "DeviceProfile, NEUTRAL",
  })
  void recognisesOwners(String type, OwnerKind kind) {
    assertEquals(kind, VOCABULARY.ownerKind(type));
  }

  @Test
  void takesMoreEntriesFromTheSettings() {
    var extended = VOCABULARY.with("[phone strong]\nxx: linha fixa\n[nonsense]\n");
    var facts = MemberFacts.of("Subscriber", "linhaFixa", "String");
    assertTrue(VOCABULARY.classify(facts).isEmpty());
    assertEquals(Category.PHONE, extended.classify(facts).orElseThrow().category());
    assertEquals(List.of("line 3: not a header: [nonsense]"), extended.problems());
    assertEquals(List.of(), VOCABULARY.problems());
  }

  @Test
  void letsTheSettingsChangeAnEntryThatIsWrittenShortInTheTable() {
    var facts = MemberFacts.of("Order", "acctNo", "String");
    assertEquals(Category.PAYMENT, VOCABULARY.classify(facts).orElseThrow().category());
    var extended = VOCABULARY.with("[account-id weak]\nxx: account no\n");
    assertEquals(Category.ACCOUNT_ID, extended.classify(facts).orElseThrow().category());
  }

  @Test
  void letsTheSettingsChangeAnEntry() {
    var facts = MemberFacts.of("Order", "fax", "String");
    var extended = VOCABULARY.with("[phone weak bare owner]\nen: msisdn\n");
    var msisdn = MemberFacts.of("Order", "msisdn", "String");
    assertEquals(Strength.WEAK, extended.classify(msisdn).orElseThrow().strength());
    assertEquals(VOCABULARY.classify(facts), extended.classify(facts));
  }

  @Test
  void marksMaskedValuesAndTakesThemForLess() {
    var sign = VOCABULARY.classify(MemberFacts.of("User", "maskedPhone", "String")).orElseThrow();
    assertTrue(sign.masked());
    assertEquals(Strength.MEDIUM, sign.strength());
  }

  /** The name of the object says what its value is. */
  @ParameterizedTest
  @CsvSource({
    "Phone, number, PHONE",
    "PhoneNumberDto, value, PHONE",
    "Telefone, numero, PHONE",
    "DisplayablePhone, number, PHONE",
    "Email, value, EMAIL",
    "EmailAddress, address, EMAIL",
    "Cpf, numero, GOVERNMENT_ID",
    "Iban, value, PAYMENT",
    "UserId, value, ACCOUNT_ID",
    "DisplayableSimpleName, first, NAME",
    "PatientNameDemographic, last, NAME",
    "HumanName, family, NAME",
  })
  void readsAValueByTheNameOfItsObject(String owner, String name, Category category) {
    var sign = VOCABULARY.classify(MemberFacts.of(owner, name, "String")).orElseThrow();
    assertEquals(category, sign.category());
    assertTrue(sign.countsAlone());
  }

  @ParameterizedTest
  @CsvSource({
    "SupplierPhone, number, String",
    "Room, number, String",
    "Token, number, String",
    "Ticket, number, String",
    "Setting, value, String",
    "Page, first, boolean",
    "Page, last, boolean",
    "Range, first, String",
    "PhoneModel, number, String",
  })
  void takesOtherValuesForNobodys(String owner, String name, String type) {
    var sign = VOCABULARY.classify(MemberFacts.of(owner, name, type));
    assertTrue(sign.filter(Sign::countsAlone).isEmpty(), () -> sign.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "patientFullName, String, NAME",
    "nomeCompletoPaciente, String, NAME",
    "nombreDePila, String, NAME",
    "zwm, String, NAME",
    "kaihuren, String, PAYMENT",
    "zhifubao, String, PAYMENT",
    "titularCuenta, String, PAYMENT",
    "dadosBancarios, String, PAYMENT",
    "bankleitzahl, String, PAYMENT",
    "beneficiaryBank, String, PAYMENT",
    "baseSalary, BigDecimal, PAYMENT",
    "gpsLat, Double, LOCATION",
    "jingweidu, String, LOCATION",
    "checkInLocation, String, LOCATION",
    "opAddr, String, LOCATION",
    "opIp, String, DEVICE",
    "chiefComplaint, String, HEALTH",
  })
  void knowsMoreWords(String name, String type, Category category) {
    var sign = VOCABULARY.classify(MemberFacts.of("", name, type));
    assertEquals(category, sign.map(Sign::category).orElse(null), () -> name);
  }
}
