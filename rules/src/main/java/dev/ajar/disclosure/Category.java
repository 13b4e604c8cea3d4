package dev.ajar.disclosure;

import java.util.Locale;

/** The kinds of account data; their names in lower case with hyphens are the inventory's. */
public enum Category {
  PHONE,
  EMAIL,
  NAME,
  POSTAL_ADDRESS,
  GOVERNMENT_ID,
  BIRTH_DATE,
  PAYMENT,
  CREDENTIAL,
  DEVICE,
  LOCATION,
  HEALTH,
  ACCOUNT_ID,
  ACCOUNT_STATUS,
  OTHER_PERSONAL;

  /** The name in the inventory, {@code postal-address}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
