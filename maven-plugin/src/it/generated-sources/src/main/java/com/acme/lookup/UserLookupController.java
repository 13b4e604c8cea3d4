package com.acme.lookup;

import org.springframework.web.bind.annotation.RestController;

@RestController
class UserLookupController implements UsersApi {

  @Override
  public UserSummary byPhone(String phone) {
    return new UserSummary(phone, "");
  }
}
