package dev.ajar.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.EndpointQuery;
import dev.ajar.engine.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationReportTest {

  private static final String SERVICE =
      """
      package com.acme;
      import org.springframework.context.annotation.*;
      import org.springframework.http.HttpMethod;
      import org.springframework.security.access.prepost.PreAuthorize;
      import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
      import org.springframework.security.config.annotation.web.builders.HttpSecurity;
      import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
      import org.springframework.security.web.SecurityFilterChain;
      import org.springframework.web.bind.annotation.*;

      @RestController
      class Accounts {
        @GetMapping("/accounts/{id}") Account one(@PathVariable long id) { return null; }
        @GetMapping("/accounts/me") Account own() { return null; }
        @PreAuthorize("hasRole('ADMIN')")
        @RequestMapping("/search") Account search(@RequestParam String phone) { return null; }
      }
      class Account {
        public String phone;
        public String email;
      }
      @Configuration @EnableWebSecurity @EnableMethodSecurity
      class Security {
        @Bean SecurityFilterChain api(HttpSecurity http) throws Exception {
          return http.securityMatcher("/api/**").authorizeHttpRequests(it -> it
              .anyRequest().authenticated()).build();
        }
        @Bean SecurityFilterChain web(HttpSecurity http) throws Exception {
          return http.authorizeHttpRequests(it -> it
              .requestMatchers(HttpMethod.POST, "/**").denyAll()
              .requestMatchers("/accounts/7", "/accounts/me").permitAll()
              .requestMatchers("/accounts/*").authenticated()
              .anyRequest().permitAll()).build();
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void tellsEveryStepAndWhyItTookTheRequestsOrNot() throws IOException, CannotAnalyse {
    Golden.check("explain-endpoint.txt", explained("GET /accounts/{id}"));
  }

  @Test
  void tellsWhichRuleTakesThisVeryRequest() throws IOException, CannotAnalyse {
    Golden.check("explain-request.txt", explained("GET /accounts/8"));
  }

  @Test
  void methodsThatMeetTheSameAreToldTogether() throws IOException, CannotAnalyse {
    Golden.check("explain-methods.txt", explained("/search"));
  }

  @Test
  void aRequestThatAnotherHandlerTakesIsToldForThatOne() throws IOException, CannotAnalyse {
    String text = explained("GET http://localhost:8080/accounts/me?x=y");
    assertTrue(text.startsWith("GET /accounts/me\n"), text);
    assertEquals(1, text.split("  handler ", -1).length - 1, text);
  }

  @Test
  void whatIsNotThereIsAnsweredWithWhatIsNearest() throws IOException, CannotAnalyse {
    assertEquals(
        """
        No endpoint answers to GET /acount/8. The nearest of 3:
          GET /accounts/{id}
          GET /accounts/me
          * /search
        """,
        explained("GET /acount/8"));
    assertTrue(explained("POST /accounts/8").startsWith("No endpoint answers to POST /accounts/8"));
  }

  private String explained(String query) throws IOException, CannotAnalyse {
    Files.writeString(folder.resolve("Accounts.java"), SERVICE);
    String text =
        new ExplanationReport(Style.PLAIN)
            .of(Analysis.explain(Settings.of(folder), EndpointQuery.parse(query).orElseThrow()));
    return text.replaceAll("served by       .*", "served by       APPLICATION");
  }
}
