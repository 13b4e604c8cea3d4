package com.acme.lookup;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BrokenController {

<<<<<<< HEAD
  @GetMapping("/v1/broken")
  UserSummary broken( {
=======
