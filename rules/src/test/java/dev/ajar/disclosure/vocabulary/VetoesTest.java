package dev.ajar.disclosure.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One name in two places: where it is somebody's, and the look-alike where it's nobody's. */
class VetoesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();

  @ParameterizedTest(name = "{0}.{1}")
  @CsvSource({
    // an address to write to is somebody's, unless it is published
    "XxlJobInfo, alarmEmail, String, email, StoreBranch, email",
    "SecuritySettings, lockoutNotificationEmail, String, email, MailTemplate, emailTemplate",
    // what nobody but a person has counts in a thing too
    "GroupMember, surname, String, name, GroupFile, fullName",
    // who logs in at a machine is no person
    "Comment, userName, String, name, DataSourceConfig, userName",
    "Comment, userName, String, name, Backup, smtpUserName",
    // a site's settings tell of the site
    "Comment, author, String, name, WebConfig, author",
    "Receipt, phone, String, phone, SystemConfig, phone",
    // whoever did something did it at that address
    "LoginLog, ip, String, device, ServerNode, ip",
    "OperLog, location, String, location, Shelf, location",
    // where a vehicle is, its driver is
    "VehicleLocation, latitude, Double, location, StoreLocation, latitude",
    // a wallet is its user's, a supplier trades
    "UserSign, balance, BigDecimal, payment, Shelf, balance",
    "AfterSale, bankAccount, String, payment, ErpSupplier, bankAccount",
    // a form to get in with is about the one who does
    "LoginForm, name, String, name, PackForm, name",
    // a person's state is an account's; a party's, a deal's and an order's is the record's
    "User, status, Integer, account-status, AlertReceiver, status",
    "Member, status, Integer, account-status, CouponUser, status",
    "Customer, level, Integer, account-status, CustomerOrder, level",
    // a few letters need a witness
    "VidResponse, vid, String, government-id, VodInfo, vid",
    // a count of people is no person
    "UserSex, sex, Integer, other-personal, PlaceStatistics, sex",
    "User, deptName, String, other-personal, Task, deptName",
    // tokens that let nobody in
    "Message, linkToken, String, credential, Message, pageToken",
    "Message, token, String, credential, Usage, tokens",
    // a professional treats, a profession is one of many
    "Visit, healthcareProfessionalId, Integer, account-id, Visit, healthcareUnitId",
    // what a thing calls its own is its own
    "Order, postCode, String, postal-address, SysPost, postCode",
    "PatientGender, genderName, String, other-personal, GenderType, genderName",
    // when somebody was spoken to says nothing of their account
    "User, lastTime, Date, account-status, CrmBusiness, contactLastTime",
    // what is in a wallet is somebody's
    "PayWalletTransaction, balance, Long, payment, Shelf, balance",
    // the state in an address is a place
    "Address, state, String, postal-address, Order, state",
    "Loan, closedByUsername, String, name, Loan, orderByUsername",
    // a job has a handler that is none of us
    "Complaint, handlerName, String, name, Job, handlerName",
    // what is born at a moment is a message
    "Patient, bornAt, Date, birth-date, Message, bornTimestamp",
    // an account of the books is nobody's, nor is what keeps the books
    "Loan, savingsAccountId, Long, account-id, Loan, feeIncomeAccountId",
    "PortfolioAccount, name, String, name, GLAccount, name",
    "Transfer, accountId, Long, account-id, ErpFinancePayment, accountId",
    "UserAccountItem, status, Integer, account-status, AccountItem, status",
    "MemberAccount, enabled, boolean, account-status, KeycloakUser, serviceAccountsEnabled",
    "Team, groupMemberId, Long, account-id, Trial, cohortMemberId",
    // programs too are called clients
    "LoanData, clientName, String, name, ClientDetails, clientName",
    "LoanData, clientCode, String, account-id, LoanData, clientId",
    // what a member needs for a price is no member's
    "CustomerProfile, memberLevel, String, account-status, MemberPrice, memberLevel",
    // who registered when is told by who is registered
    "Member, registerTime, Date, account-status, Device, registerTime",
    // a state has an id and a code of its own
    "Customer, code, String, account-id, CustomerStatus, code",
    // what became of a place is that place's, what became of a user is the user's
    "UserHistory, name, String, name, MachineHistory, name",
    "OrderHistory, addressLine2, String, postal-address, BranchHistory, addressLine2",
    "LoginHistory, ip, String, device, MachineHistory, ip",
    "OperLog, operator, String, name, OperLog, name",
    // a source has a name of its own
    "Customer, localName, String, name, Customer, sourceName",
    // who keeps the records is named, also in a thing
    "AlarmConfig, creatorName, String, name, AlarmConfig, configName",
    "Note, createdByUsername, String, name, Search, byUsername",
    // the account with a bank leads to the money
    "BankForm, accountName, String, payment, Bank, name",
    // an address that settings hold is no person's, that of a caller is
    "ConfigChange, createIp, String, device, ConfigChange, ip",
  })
  void countsWhereItIsSomebodys(
      String owner, String name, String type, String category, String lookAlike, String other) {
    assertEquals(category, said(owner, name, type));
    assertEquals("none", said(lookAlike, other, other.equals("tokens") ? "int" : type));
  }

  @ParameterizedTest
  @CsvSource({
    "nin, String, government-id, float",
    "uin, Long, government-id, double",
    "userId, Long, account-id, Short",
    "father, String, name, char",
    "gender, char, other-personal, Double",
    "level, Integer, account-status, boolean",
    "prescription, String, health, Integer",
    "cardExpiryDate, Date, payment, boolean",
  })
  void countsWhereTheTypeCanHoldIt(String name, String type, String category, String other) {
    assertEquals(category, said("Patient", name, type));
    assertEquals("none", said("Patient", name, other));
  }

  @ParameterizedTest
  @CsvSource({
    "MeDto, displayName, String, name",
    "LoginForm, code, String, none",
    "VehicleLocation, email, String, email",
    "Patient, idDoctor, Integer, account-id",
    "Cliente, fechaDeNacimiento, Date, birth-date",
    "Client, numeroDeTelephone, String, phone",
    "Client, motDePasse, String, credential",
    "KhachHang, soDienThoai, String, phone",
    "KhachHang, hoVaTen, String, name",
    "KhachHang, diaChi, String, postal-address",
    "KhachHang, cccd, String, government-id",
    "KhachHang, ngaySinh, Date, birth-date",
    "KhachHang, matKhau, String, credential",
    "KhachHang, gioiTinh, String, other-personal",
  })
  void readsWhoAsksAndWordsBetweenTheNouns(
      String owner, String name, String type, String category) {
    assertEquals(category, said(owner, name, type));
  }

  @ParameterizedTest
  @CsvSource({
    "createUserName, String, name",
    "createUserId, Long, none",
    "createUser, String, none",
    "receiverUserIds, Long, account-id",
    "user, String, name",
    "newUsers, Integer, none",
  })
  void tellsWhoKeepsTheRecordsByNameOnly(String name, String type, String category) {
    assertEquals(category, said("Bug", name, type));
  }

  @ParameterizedTest
  @CsvSource({
    "CUST_NM, String, name",
    "usr_id, String, account-id",
    "acct_no, String, payment",
    "mob_no, String, phone",
    "birth_dt, String, birth-date",
    "sName, String, name",
    "F_EMAIL, String, email",
    "lastLoginTm, Date, account-status",
    "sfzhm, String, government-id",
    "yzbm, String, postal-address",
    "csny, String, birth-date",
    "numeroCelular, String, phone",
    "cepTelefonu, String, phone",
    "nomorTelepon, String, phone",
    "codicePostale, String, postal-address",
    "statusPerkawinan, String, other-personal",
    "pwdExpired, boolean, account-status",
    "joiningDate, Date, account-status",
    "enableFlag, Boolean, account-status",
    "sub, String, account-id",
    "cn, String, name",
    "taxNo, String, government-id",
    "socialInsuranceNo, String, government-id",
    "gmsfzh, String, government-id",
    "accName, String, payment",
    "barrio, String, postal-address",
    "linkMan, String, name",
    "vcode, String, credential",
  })
  void readsWhatIsWrittenShortOrInAnotherLanguage(String name, String type, String category) {
    assertEquals(category, said("Customer", name, type));
  }

  @ParameterizedTest
  @CsvSource({"fileNm, String", "accountCnt, int", "memTotal, long", "orderDt, Date", "mm, int"})
  void staysSilentOnOtherThingsWrittenShort(String name, String type) {
    assertEquals("none", said("Order", name, type));
  }

  @ParameterizedTest
  @CsvSource({
    "User, maskedPhone, String, 'a text can carry it, and `User` is a person''s or an account''s;"
        + " masked or hashed'",
    "Order, phone, String, 'a text can carry it, and `Order` doesn''t speak against it'",
    "Order, userPhone, Long, 'a number can carry it, and the name says whose it is'",
    "'', phone, Object, 'its type isn''t known, and nothing beside it speaks against it'",
    "ServerNode, ip, String, 'but `ServerNode` is no person'",
    "User, phoneVerified, String, 'is no account data by its words'",
    "User, sendPhone, boolean, 'a boolean doesn''t carry it'",
  })
  void saysWhatMatchedAndWhyNothingSpokeAgainstIt(
      String owner, String name, String type, String end) {
    var because = VOCABULARY.explain(MemberFacts.of(owner, name, type));
    assertTrue(because.startsWith("`" + name + "` ") && because.endsWith(end), because);
  }

  private static String said(String owner, String name, String type) {
    return VOCABULARY
        .classify(MemberFacts.of(owner, name, type))
        .filter(Sign::countsAlone)
        .map(sign -> sign.category().id())
        .orElse("none");
  }
}
