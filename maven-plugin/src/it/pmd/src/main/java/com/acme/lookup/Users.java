package com.acme.lookup;

public interface Users {

  UserSummary byPhone(String phone);
}
