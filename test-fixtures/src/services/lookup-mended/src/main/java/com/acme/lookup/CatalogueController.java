package com.acme.lookup;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may know. */
@RestController
@RequestMapping("/v1")
public class CatalogueController {

  @GetMapping("/version")
  public Version version() {
    return new Version("lookup", "1.0.0");
  }

  @GetMapping("/products")
  public List<Product> products() {
    return List.of(new Product("T-1", "Token", 1900), new Product("K-1", "Key ring", 500));
  }

  @GetMapping("/products/{sku}")
  public Product product(@PathVariable("sku") String sku) {
    return new Product(sku, "Token", 1900);
  }

  public record Version(String name, String number) {}
}
