package dev.ajar.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analysis tells of each member that it counts. */
class MemberEvidenceTest {

  @TempDir private Path folder;

  @Test
  void saysOfEachMemberWhatItMatchesAndOfTheWholeWhatSufficed() {
    Disclosure data =
        Judged.controller(
                folder, "@GetMapping(\"/u\") User u() { return users.findByEmail(\"\"); }")
            .at("/u");
    Member phone =
        data.members().stream().filter(each -> each.path().equals("phone")).findFirst().get();
    assertEquals(
        List.of(
            "`phone` matches `phone` (en), a text can carry it, and `User` is a person's or an"
                + " account's"),
        phone.because().stream().map(each -> each.text()).toList());
    assertEquals("one strong sign suffices", data.because().get(0).text());
  }

  @Test
  void takesSeveralNumbersForWhatTheirNameSaysAndOneForACount() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Sent { public List<Long> phones; public int emails; }
            @RestController class C { Sent sent;
              @GetMapping("/sent") Sent sent() { return sent; }
            }
            """);
    assertEquals(List.of("phones[]"), judged.members("/sent"));
  }

  @Test
  void takesACodeWithWhatItMeansForTheMemberThatHoldsIt() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Option { public int id; public String description; }
            class Line { public String use; public String number; }
            class Handset { public String name; public String brand; public int stock; }
            class PatientView { public Option maritalStatus; public Line phone; public Option ward; }
            class Offer { public Handset phone; public Option ward; }
            @RestController class C { PatientView view; Offer offer;
              @GetMapping("/patient") PatientView patient() { return view; }
              @GetMapping("/offer") Offer offer() { return offer; }
            }
            """);
    assertEquals(
        List.of("maritalStatus.description", "maritalStatus.id", "phone.number"),
        judged.members("/patient"));
    assertEquals("NONE", judged.verdict("/offer"));
  }

  @Test
  void takesTheAddressOfAnOrganisationForNobodysInAnObjectOfItsOwnToo() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Email { public String value; }
            class Organization { public String name; public Email email; }
            class Employee { public String name; public Email email; }
            @RestController class C { Organization organization; Employee employee;
              @GetMapping("/organization") Organization organization() { return organization; }
              @GetMapping("/employee") Employee employee() { return employee; }
            }
            """);
    assertEquals("NONE", judged.verdict("/organization"));
    assertEquals(List.of("email.value", "name"), judged.members("/employee"));
  }
}
