package com.acme.lookup;

public record Product(String sku, String name, int priceInCents) {}
