package dev.ajar.fixtures.gaps.brokenfile;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stands beside a broken file and loses nothing by it. */
@RestController
class Whole {

  // endpoint: GET /whole
  @GetMapping("/whole")
  int whole() {
    return 1;
  }
}
