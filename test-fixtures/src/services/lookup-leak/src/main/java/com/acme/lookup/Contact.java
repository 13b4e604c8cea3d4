package com.acme.lookup;

public record Contact(String phoneNumber, String email) {}
