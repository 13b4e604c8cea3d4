package com.acme.lookup;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports, for which the filter chain asks nothing and each method asks for itself. */
@RestController
@RequestMapping("/v1/reports")
public class ReportController {

  private final Accounts accounts;

  public ReportController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/accounts")
  @PreAuthorize("hasRole('SUPPORT')")
  public List<Account> accounts() {
    return accounts.all();
  }

  @GetMapping("/count")
  public int count() {
    return accounts.all().size();
  }
}
