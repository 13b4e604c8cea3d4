package com.acme.lookup;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for their owners and for those who look after them. */
@RestController
public class AccountController {

  private final Accounts accounts;

  public AccountController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/v1/me")
  public ResponseEntity<Account> me(Principal principal) {
    return ResponseEntity.of(accounts.byEmail(principal.getName()));
  }

  @GetMapping("/v1/accounts")
  public List<Account> list() {
    return accounts.all();
  }

  @PostMapping("/v1/accounts")
  public void signUp(@RequestBody NewAccount account) {
    // A real one would send a code to the number, and answer the same whether it is known or not.
  }

  @GetMapping("/v1/accounts/by-name")
  public List<Account> byName(@RequestParam("name") String name) {
    return accounts.all().stream().filter(it -> it.getDisplayName().contains(name)).toList();
  }

  @DeleteMapping("/v1/accounts/{accountId}")
  @PreAuthorize("hasRole('ADMIN')")
  public ResponseEntity<Account> close(@PathVariable("accountId") UUID accountId) {
    return ResponseEntity.of(accounts.byId(accountId.toString()));
  }

  public record NewAccount(String phoneNumber, String email) {}
}
