package com.acme.lookup;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UserLookupController {

  private final Users users;

  UserLookupController(Users users) {
    this.users = users;
  }

  @GetMapping("/v1/users/{phone}")
  UserSummary byPhone(@PathVariable String phone) {
    return users.byPhone(phone);
  }
}
