package dev.ajar.report;

import dev.ajar.access.AccessTrace;
import dev.ajar.access.AccessTrace.ChainTrace;
import dev.ajar.access.AccessTrace.GateTrace;
import dev.ajar.access.AccessTrace.RuleTrace;
import dev.ajar.access.AccessTrace.Share;
import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one method's requests meet on their way to the handler, step by step. */
final class TraceText {

  private static final String UNMATCHED = " doesn't match";

  private final AccessTrace trace;
  private final Shares shares;
  private final Style style;
  private final StringBuilder text = new StringBuilder();
  private int steps;

  /**
   * @param single whether the trace is of one request
   */
  TraceText(AccessTrace trace, boolean single, Style style) {
    this.trace = trace;
    this.shares = new Shares(single);
    this.style = style;
  }

  String text() {
    if (trace.gates().isEmpty() && trace.demands().isEmpty()) {
      line(1, "no authentication mechanism was found in the service");
    }
    trace.gates().forEach(this::gate);
    demands();
    text.append("  => ").append(style.strong(outcome())).append('\n');
    return text.toString();
  }

  private void gate(GateTrace gate) {
    step(gate.gate().name(), Effects.of(gate));
    List<ChainTrace> asked =
        gate.chains().stream().filter(chain -> chain.share() != Share.NOT_ASKED).toList();
    boolean several = gate.chains().size() > 1;
    for (ChainTrace chain : asked) {
      boolean own = gate.gate().name().endsWith(chain.chain().name());
      if (several || chain.share() != Share.ALL) {
        choice(chain, own ? "its own mapping" : "chain " + chain.chain().name());
      }
      if (chain.share() != Share.NONE) {
        rules(chain);
      }
    }
    notAsked(gate.chains().size() - asked.size(), "chain");
    if (gate.unclaimed().share() != Share.NOT_ASKED) {
      decided(gate.chains().isEmpty() ? "" : "otherwise: ", gate.unclaimed());
    }
  }

  /** Which requests a chain is for. */
  private void choice(ChainTrace chain, String name) {
    line(1, name + " " + shares.told(chain.share(), chain.example(), chain.example()));
    chain.chain().otherwise().source().at().ifPresent(place -> faint(2, place.toString()));
    because(chain.because());
    chain.chain().conditions().forEach(each -> line(2, "depends on: " + each));
  }

  private void rules(ChainTrace chain) {
    List<RuleTrace> asked =
        chain.rules().stream().filter(each -> each.share() != Share.NOT_ASKED).toList();
    for (List<RuleTrace> alike : alike(asked)) {
      if (alike.get(0).share() == Share.NONE) {
        passedOver(alike);
      } else {
        alike.forEach(this::taking);
      }
    }
    notAsked(chain.rules().size() - asked.size(), "rule");
    if (chain.otherwise().share() != Share.NOT_ASKED) {
      decided(chain.rules().isEmpty() ? "" : "no rule of the chain matches: ", chain.otherwise());
    }
  }

  /** What a loop over paths makes is one rule to its author. */
  private static List<List<RuleTrace>> alike(List<RuleTrace> rules) {
    List<List<RuleTrace>> groups = new ArrayList<>();
    for (RuleTrace rule : rules) {
      List<RuleTrace> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      boolean same =
          !last.isEmpty()
              && rule.share() == Share.NONE
              && last.get(0).share() == Share.NONE
              && last.get(0).rule().source().equals(rule.rule().source());
      if (!same) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(rule);
    }
    return groups;
  }

  private void passedOver(List<RuleTrace> rules) {
    String times = rules.size() > 1 ? " (" + rules.size() + " times)" : "";
    source("- ", rules.get(0).rule().source(), times);
    List<String> whys =
        rules.stream()
            .flatMap(rule -> rule.because().stream())
            .map(Evidence::text)
            .distinct()
            .toList();
    line(2, "passed over: " + joined(whys));
  }

  private static String joined(List<String> whys) {
    boolean patterns = whys.size() > 1 && whys.stream().allMatch(each -> each.endsWith(UNMATCHED));
    return patterns
        ? whys.stream()
            .map(each -> each.substring(0, each.length() - UNMATCHED.length()))
            .collect(Collectors.joining(", ", "none of ", " matches"))
        : String.join("; ", whys);
  }

  private void taking(RuleTrace rule) {
    source("+ ", rule.rule().source(), "");
    line(2, shares.told(rule.share(), rule.example(), rule.left()));
    because(rule.because());
    String start = rule.share() == Share.UNCLEAR ? "if it does: " : "so: ";
    line(2, start + style.strong(Effects.told(rule.rule().requirement())));
    rule.rule().conditions().forEach(each -> line(2, "depends on: " + each));
  }

  private void decided(String start, RuleTrace step) {
    source(start, step.rule().source(), "");
    line(2, "so: " + style.strong(Effects.told(step.rule().requirement())));
    step.rule().conditions().forEach(each -> line(2, "depends on: " + each));
  }

  private void notAsked(int number, String thing) {
    if (number > 0) {
      line(
          1,
          number == 1
              ? "1 more %s isn't asked: nothing is left for it".formatted(thing)
              : "%d more %ss aren't asked: nothing is left for them".formatted(number, thing));
    }
  }

  private void demands() {
    step("the handler itself", Effects.of(trace.demands()));
    if (trace.demands().isEmpty()) {
      line(1, "no access annotation counts here, and no guard was seen in its code");
    }
    for (Demand demand : trace.demands()) {
      source("", demand.source(), "");
      line(2, "so: " + style.strong(Effects.told(demand.requirement())));
    }
  }

  private String outcome() {
    return switch (trace.verdict()) {
      case OPEN ->
          "a caller without credentials gets through"
              + trace.witness().map(each -> ": " + each).orElse("");
      case GUARDED -> "a caller without credentials is turned away";
      case DENIED -> "nobody gets through";
      case UNDECIDED -> "whether a caller without credentials gets through can't be told";
    };
  }

  private void because(List<Evidence> because) {
    for (Evidence each : because) {
      line(2, each.text());
      each.at().ifPresent(at -> faint(2, at.toString()));
    }
  }

  private void source(String start, Evidence source, String end) {
    line(1, start + source.text() + end);
    source.at().ifPresent(at -> faint(2, at.toString()));
  }

  private void step(String name, String effect) {
    steps++;
    text.append("  ").append(style.strong(steps + ". " + name)).append(": ").append(effect);
    text.append('\n');
  }

  private void line(int depth, String line) {
    text.append("   ".repeat(depth + 1)).append(line).append('\n');
  }

  private void faint(int depth, String line) {
    line(depth, style.faint(line));
  }
}
