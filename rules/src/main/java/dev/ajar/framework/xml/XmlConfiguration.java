package dev.ajar.framework.xml;

import dev.ajar.framework.Framework;
import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.HandlerPaths;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Gap;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.Location;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.xml.XmlFile;
import java.util.ArrayList;
import java.util.List;

/** What XML files put in front of an application. */
public final class XmlConfiguration implements Framework {

  private final SpringMvc endpoints;

  public XmlConfiguration(SpringMvc endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public List<Gate> gates(Application application) {
    XmlFiles files = XmlFiles.of(application);
    if (files.isEmpty()) {
      return List.of();
    }
    Types types = application.types();
    Properties properties = FileProperties.of(application);
    List<Endpoint> served = endpoints.endpoints(application);
    GuardJudge judge = new GuardJudge(types, properties, Library.NONE, HandlerPaths.of(served));
    XmlText texts = new XmlText(types, judge.evaluator(), properties);
    List<Gate> gates = new ArrayList<>();
    gates.addAll(new DescriptorFilters(files, types, judge).gates());
    gates.addAll(SecurityConstraints.gates(files));
    List<Handler> handlers = served.stream().map(Endpoint::handler).toList();
    gates.addAll(new XmlInterceptors(files, types, judge, texts, handlers).gates());
    return gates;
  }

  @Override
  public List<Gap> gaps(Application application) {
    return application.modules().stream()
        .flatMap(each -> each.xmlFiles().stream())
        .filter(each -> each.name().equals("web.xml") && XmlFile.read(each).isEmpty())
        .map(
            each ->
                new Gap(
                    new Location(each.displayPath(), 1),
                    "not well-formed XML; the filters and constraints in it are not known"))
        .toList();
  }
}
