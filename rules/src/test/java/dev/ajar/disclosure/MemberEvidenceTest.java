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
}
