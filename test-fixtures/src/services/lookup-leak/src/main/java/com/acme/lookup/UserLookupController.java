package com.acme.lookup;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells who has an account. */
@RestController
@RequestMapping("/v1/users")
public class UserLookupController {

  private final Accounts accounts;

  public UserLookupController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/{phone}")
  public ResponseEntity<AccountSummary> byPhone(@PathVariable("phone") String phone) {
    return ResponseEntity.of(accounts.byPhone(phone).map(AccountSummary::of));
  }

  @GetMapping("/exists")
  public boolean exists(@RequestParam("phone") String phone) {
    return accounts.byPhone(phone).isPresent();
  }

  @GetMapping("/by-email")
  public ResponseEntity<?> byEmail(@RequestParam("email") String email) {
    Optional<Account> account = accounts.byEmail(email);
    if (account.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok(AccountSummary.of(account.get()));
  }

  @GetMapping("/{phone}/devices")
  public ResponseEntity<Account> devices(@PathVariable("phone") String phone) {
    return ResponseEntity.of(accounts.byPhone(phone));
  }
}
