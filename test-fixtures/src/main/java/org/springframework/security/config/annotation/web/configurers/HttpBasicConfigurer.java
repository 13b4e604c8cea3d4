package org.springframework.security.config.annotation.web.configurers;

import org.springframework.security.config.annotation.web.HttpSecurityBuilder;

public abstract class HttpBasicConfigurer<H extends HttpSecurityBuilder<H>>
    extends AbstractHttpConfigurer<HttpBasicConfigurer<H>, H> {}
