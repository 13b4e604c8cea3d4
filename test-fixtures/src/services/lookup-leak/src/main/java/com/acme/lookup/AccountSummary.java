package com.acme.lookup;

/** What a look-up answers. */
public record AccountSummary(
    String accountId, String phoneNumber, String status, int deviceCount) {

  static AccountSummary of(Account account) {
    return new AccountSummary(
        account.getAccountId(),
        account.getContact().phoneNumber(),
        account.getStatus(),
        account.getDevices().size());
  }
}
