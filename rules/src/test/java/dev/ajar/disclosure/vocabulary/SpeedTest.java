package dev.ajar.disclosure.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTest {
  private static final List<MemberFacts> FACTS =
      List.of(
          MemberFacts.of("UmsMemberVO", "phoneNumber", "String"),
          MemberFacts.of("SavingsAccountData", "interestPostingPeriodType", "String"),
          MemberFacts.of("OmsOrder", "receiverDetailAddress", "String"),
          MemberFacts.of("GenTable", "lastlogintime", "Date"),
          MemberFacts.of("DeviceProfile", "defaultQueueName", "String"));

  /**
   * Two microseconds each are usual once warm; the bound is far off, so that a busy machine doesn't
   * fail the build and only a wrong order of growth does.
   */
  @Test
  void readsAHundredThousandMembersInSeconds() {
    var threads = ManagementFactory.getThreadMXBean();
    var before = threads.getCurrentThreadCpuTime();
    var signs = 0;
    for (var round = 0; round < 20_000; round++) {
      for (var facts : FACTS) {
        signs += Vocabulary.standard().classify(facts).isPresent() ? 1 : 0;
      }
    }
    var seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
    assertEquals(40_000, signs);
    assertTrue(seconds < 5, () -> "took " + seconds + " s");
  }
}
