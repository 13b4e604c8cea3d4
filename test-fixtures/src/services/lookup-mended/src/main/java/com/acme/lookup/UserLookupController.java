package com.acme.lookup;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives account data to signed-in callers, who must know an identifier that nobody can think up. */
@RestController
@RequestMapping("/v1/users")
public class UserLookupController {

  private final Accounts accounts;

  public UserLookupController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/{accountId}")
  public ResponseEntity<AccountSummary> byId(@PathVariable("accountId") UUID accountId) {
    return ResponseEntity.of(accounts.byId(accountId.toString()).map(AccountSummary::of));
  }

  @GetMapping("/{accountId}/devices")
  public ResponseEntity<Account> devices(@PathVariable("accountId") UUID accountId) {
    return ResponseEntity.of(accounts.byId(accountId.toString()));
  }
}
