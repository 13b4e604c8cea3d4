package dev.ajar.rule;

/** How grave a finding is, gravest first. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
