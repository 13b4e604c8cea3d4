package com.acme.lookup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** An account as it is stored. */
public class Account {

  private final String accountId;
  private final String displayName;
  private final String status;
  private final Contact contact;
  private final List<Device> devices;
  private final String password;

  public Account(
      String accountId,
      String displayName,
      String status,
      Contact contact,
      List<Device> devices,
      String password) {
    this.accountId = accountId;
    this.displayName = displayName;
    this.status = status;
    this.contact = contact;
    this.devices = devices;
    this.password = password;
  }

  public String getAccountId() {
    return accountId;
  }

  public String getDisplayName() {
    return displayName;
  }

  public String getStatus() {
    return status;
  }

  public Contact getContact() {
    return contact;
  }

  public List<Device> getDevices() {
    return devices;
  }

  @JsonIgnore
  public String getPassword() {
    return password;
  }
}
