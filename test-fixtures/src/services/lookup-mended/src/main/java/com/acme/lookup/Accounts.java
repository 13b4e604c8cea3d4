package com.acme.lookup;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The accounts, in memory. */
@Component
public class Accounts {

  private final List<Account> accounts =
      List.of(
          new Account(
              "5b0c1f5e-98f7-4a6b-9d0e-0a8f3f5d7c11",
              "Ada Example",
              "active",
              new Contact("15550100", "ada@example.com"),
              List.of(new Device("A1-7731", "android"), new Device("A1-7732", "ios")),
              "not so secret"),
          new Account(
              "0d9f8b0a-41f3-4a3c-8a53-5f0c9b8e2a22",
              "Grace Example",
              "suspended",
              new Contact("15550101", "grace@example.com"),
              List.of(new Device("B2-1120", "ios")),
              "hardly secret"));

  public List<Account> all() {
    return accounts;
  }

  public Optional<Account> byId(String accountId) {
    return accounts.stream().filter(it -> it.getAccountId().equals(accountId)).findFirst();
  }

  public Optional<Account> byPhone(String phone) {
    return accounts.stream().filter(it -> it.getContact().phoneNumber().equals(phone)).findFirst();
  }

  public Optional<Account> byEmail(String email) {
    return accounts.stream().filter(it -> it.getContact().email().equals(email)).findFirst();
  }
}
