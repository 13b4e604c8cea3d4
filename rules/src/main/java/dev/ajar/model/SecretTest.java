package dev.ajar.model;

import java.util.Optional;

/**
 * A handler that tells whether a secret that the caller sends is right, itself or by what it calls.
 *
 * @param secret what is tested, for people: {@code a password}
 * @param test where it is tested
 * @param slowedBy what else has to be overcome for each guess: a captcha, a count of wrong ones;
 *     empty where nothing was seen
 */
public record SecretTest(String secret, Evidence test, Optional<Evidence> slowedBy) {}
