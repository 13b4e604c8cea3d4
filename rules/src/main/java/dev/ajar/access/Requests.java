package dev.ajar.access;

import dev.ajar.model.Endpoint;
import dev.ajar.model.HttpMethod;
import java.nio.charset.StandardCharsets;

/** Spells requests as a client sends them. */
final class Requests {

  /** What a path may hold as it is: RFC 3986, {@code pchar} and the slash. */
  private static final String PLAIN = "-._~!$&'()*+,=:@/";

  private Requests() {}

  /** {@code GET /context/v1/users/15550100}, for a decoded path without the context path. */
  static String of(HttpMethod method, Endpoint endpoint, String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", b & 0xFF));
      }
    }
    return method + " " + endpoint.contextPath() + encoded;
  }
}
