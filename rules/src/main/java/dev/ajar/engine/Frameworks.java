package dev.ajar.engine;

import dev.ajar.engine.settings.DeclaredAnnotations;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.framework.Framework;
import dev.ajar.framework.aspects.Aspects;
import dev.ajar.framework.gateway.Gateways;
import dev.ajar.framework.handler.HandlerGuards;
import dev.ajar.framework.interceptors.Interceptors;
import dev.ajar.framework.library.Libraries;
import dev.ajar.framework.othersecurity.OtherSecurity;
import dev.ajar.framework.permissions.Permissions;
import dev.ajar.framework.ratelimit.RateLimits;
import dev.ajar.framework.satoken.SaToken;
import dev.ajar.framework.servlet.ServletFilters;
import dev.ajar.framework.shiro.Shiro;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.framework.springsecurity.SpringSecurity;
import dev.ajar.framework.unread.UnreadFrameworks;
import dev.ajar.framework.xml.XmlConfiguration;
import java.util.List;

/** The frameworks that are read, in the order in which a request meets them. */
final class Frameworks {

  private Frameworks() {}

  /** New ones for each analysis: a framework may remember what it has read of an application. */
  static List<Framework> all(ProjectSettings settings) {
    SpringMvc springMvc = new SpringMvc();
    SpringSecurity springSecurity = new SpringSecurity(springMvc);
    return List.of(
        new Libraries(),
        new Gateways(springMvc),
        new XmlConfiguration(springMvc),
        new ServletFilters(springMvc),
        springSecurity,
        new Shiro(),
        new SaToken(),
        new OtherSecurity(),
        new Interceptors(springMvc),
        springMvc,
        new Aspects(),
        new HandlerGuards(springSecurity::demands),
        new Permissions(),
        new RateLimits(springMvc),
        new DeclaredAnnotations(settings),
        new UnreadFrameworks());
  }
}
