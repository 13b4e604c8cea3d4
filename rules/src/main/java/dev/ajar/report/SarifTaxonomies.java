package dev.ajar.report;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.ReportingDescriptorReference;
import com.contrastsecurity.sarif.ReportingDescriptorRelationship;
import com.contrastsecurity.sarif.ToolComponent;
import com.contrastsecurity.sarif.ToolComponentReference;
import dev.ajar.rule.Classification;
import dev.ajar.rule.Rule;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The catalogues of weaknesses to which the rules refer, as SARIF's taxonomies (2.1.0, 3.19.3), and
 * the same as the tags and properties that GitHub's code scanning reads.
 */
final class SarifTaxonomies {

  private static final String CWE = "CWE";
  private static final String OWASP = "OWASP API Security Top 10";

  private SarifTaxonomies() {}

  /** Both catalogues, with those of their entries to which a rule refers. */
  static Set<ToolComponent> of(List<Rule> rules) {
    List<Classification> all = rules.stream().map(rule -> Classification.of(rule.name())).toList();
    ToolComponent weaknesses =
        new ToolComponent()
            .withName(CWE)
            .withOrganization("MITRE")
            .withShortDescription(text("The MITRE Common Weakness Enumeration"))
            .withInformationUri(URI.create("https://cwe.mitre.org/"))
            .withTaxa(
                SarifReport.inOrder(
                    all.stream()
                        .flatMap(each -> each.weaknesses().stream())
                        .distinct()
                        .sorted()
                        .map(SarifTaxonomies::weakness)
                        .toList()));
    ToolComponent risks =
        new ToolComponent()
            .withName(OWASP)
            .withVersion("2023")
            .withOrganization("OWASP")
            .withShortDescription(text("The OWASP API Security Top 10"))
            .withInformationUri(
                URI.create("https://owasp.org/API-Security/editions/2023/en/0x11-t10/"))
            .withTaxa(
                SarifReport.inOrder(
                    all.stream()
                        .flatMap(each -> each.risks().stream())
                        .distinct()
                        .sorted()
                        .map(SarifTaxonomies::risk)
                        .toList()));
    return SarifReport.inOrder(List.of(weaknesses, risks));
  }

  /** What the tool's component says about the catalogues. */
  static Set<ToolComponentReference> references() {
    return SarifReport.inOrder(List.of(reference(CWE, 0), reference(OWASP, 1)));
  }

  /** The entries that fit a rule. */
  static Set<ReportingDescriptorRelationship> relationships(Rule rule) {
    Classification classification = Classification.of(rule.name());
    return SarifReport.inOrder(
        Stream.concat(
                classification.weaknesses().stream()
                    .map(each -> relationship(String.valueOf(each), reference(CWE, 0))),
                classification.risks().stream()
                    .map(each -> relationship(each, reference(OWASP, 1))))
            .toList());
  }

  /** The tags and the severity by which GitHub's code scanning sorts and filters. */
  static PropertyBag properties(Rule rule) {
    Classification classification = Classification.of(rule.name());
    if (!classification.isSecurity()) {
      return new PropertyBag().withTags(SarifReport.inOrder(List.of("maintainability")));
    }
    List<String> tags = new ArrayList<>(List.of("security"));
    classification.weaknesses().forEach(each -> tags.add("external/cwe/cwe-%03d".formatted(each)));
    classification
        .risks()
        .forEach(each -> tags.add("external/owasp/" + each.toLowerCase(Locale.ROOT) + "-2023"));
    return new PropertyBag()
        .withTags(SarifReport.inOrder(tags))
        .withAdditionalProperty("security-severity", String.valueOf(classification.severity()));
  }

  private static ReportingDescriptor weakness(int number) {
    return new ReportingDescriptor()
        .withId(String.valueOf(number))
        .withShortDescription(text(Classification.weaknessName(number)))
        .withHelpUri(URI.create("https://cwe.mitre.org/data/definitions/" + number + ".html"));
  }

  private static ReportingDescriptor risk(String id) {
    return new ReportingDescriptor()
        .withId(id)
        .withShortDescription(text(Classification.riskName(id)));
  }

  private static ReportingDescriptorRelationship relationship(
      String id, ToolComponentReference catalogue) {
    return new ReportingDescriptorRelationship()
        .withTarget(new ReportingDescriptorReference().withId(id).withToolComponent(catalogue))
        .withKinds(SarifReport.inOrder(List.of("relevant")));
  }

  private static ToolComponentReference reference(String name, int index) {
    return new ToolComponentReference().withName(name).withIndex(index);
  }

  private static MultiformatMessageString text(String text) {
    return new MultiformatMessageString().withText(text);
  }
}
