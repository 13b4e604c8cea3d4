package dev.ajar.fixtures.gaps.brokenfile;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

// gap: "pars"
@RestController
class Broken {

  // endpoint: GET /before
  @GetMapping("/before")
  int before() {
    return 1;
  }

  int halfTyped(int

  // missed-endpoint: GET /after
  @GetMapping("/after")
  int after() {
    return 2;
  }
}
