package com.acme.lookup;

public record UserSummary(String phoneNumber, String displayName) {}
