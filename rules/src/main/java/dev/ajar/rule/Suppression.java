package dev.ajar.rule;

import dev.ajar.model.Location;

/**
 * Why a finding doesn't count.
 *
 * @param reason in the words of whoever suppressed it; empty where they gave none
 * @param inSource whether it stands beside the code, and not in the settings
 * @param at where it stands
 */
public record Suppression(String reason, boolean inSource, Location at) {}
