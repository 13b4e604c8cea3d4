package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.springsecurity.MethodSecuritySwitch.Kind;
import dev.ajar.framework.xml.XmlFiles;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which kinds of annotations {@code <global-method-security>} and {@code <method-security>} switch
 * on. They see the beans of their own context only, and controllers often stand in another one: it
 * is certain only where the contexts that hang together also make the handler mapping.
 */
final class XmlSwitches {

  private static final String MVC = "http://www.springframework.org/schema/mvc";

  private final XmlFiles files;
  private final XmlChains chains;

  XmlSwitches(XmlFiles files, XmlChains chains) {
    this.files = files;
    this.chains = chains;
  }

  /** The kinds of which an element speaks; empty where there is no such element. */
  Map<Kind, Truth> all() {
    Map<Kind, Truth> states = new EnumMap<>(Kind.class);
    for (XmlFile file : files.contexts()) {
      Truth seen = Truth.of(makesHandlerMapping(file));
      for (Kind kind : Kind.values()) {
        Stream.concat(
                chains
                    .elements(file.root(), "global-method-security")
                    .map(each -> isOn(each, kind.oldAttribute(), "enabled", false)),
                chains
                    .elements(file.root(), "method-security")
                    .map(each -> isOn(each, kind.attribute(), "true", kind.isPrePost())))
            .map(on -> on ? seen.or(Truth.UNKNOWN) : Truth.NO)
            .forEach(each -> states.merge(kind, each, Truth::or));
      }
    }
    return states;
  }

  private static boolean isOn(Xml element, String attribute, String on, boolean otherwise) {
    return element.attribute(attribute).map(on::equals).orElse(otherwise);
  }

  private boolean makesHandlerMapping(XmlFile file) {
    List<XmlFile> together = chains.together(file);
    return together.stream()
        .flatMap(each -> each.root().children().stream())
        .anyMatch(each -> each.namespace().equals(MVC) && each.name().equals("annotation-driven"));
  }
}
