package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;

/**
 * Libraries that test the signature of a token, whatever the application made of it before: who has
 * no key can send none that holds.
 */
final class Signatures {

  private static final String JOSE = "com.nimbusds.jose.";

  /** They return whether it holds (nimbus-jose-jwt 9.37 and 10.0, jose4j 0.9.4, hutool-jwt 5.8). */
  private static final Set<String> TELL =
      Set.of(
          JOSE + "JWSObject#verify",
          JOSE + "JWSVerifier#verify",
          JOSE + "crypto.MACVerifier#verify",
          JOSE + "crypto.RSASSAVerifier#verify",
          JOSE + "crypto.ECDSAVerifier#verify",
          JOSE + "crypto.Ed25519Verifier#verify",
          "com.nimbusds.jwt.SignedJWT#verify",
          "org.jose4j.jws.JsonWebSignature#verifySignature",
          "cn.hutool.jwt.JWTUtil#verify",
          "cn.hutool.jwt.JWT#verify");

  /** They throw where it doesn't hold. */
  private static final Set<String> THROW =
      Set.of(
          "com.nimbusds.jwt.proc.JWTProcessor#process",
          "com.nimbusds.jwt.proc.DefaultJWTProcessor#process",
          "com.nimbusds.jwt.proc.ConfigurableJWTProcessor#process",
          "org.jose4j.jwt.consumer.JwtConsumer#process",
          "org.jose4j.jwt.consumer.JwtConsumer#processToClaims",
          "org.springframework.security.jwt.JwtHelper#decodeAndVerify");

  private Signatures() {}

  /**
   * What a call comes to for who has no key; empty where it tests no signature.
   *
   * @param type what it is called on; empty where that isn't known
   */
  static Optional<Value> call(String type, Round round, Call call) {
    String on = type.isEmpty() ? call.declaredReceiver().orElse("") : type;
    String method = on + "#" + call.method();
    boolean throwing = THROW.contains(method);
    if (!throwing && !TELL.contains(method)) {
      return Optional.empty();
    }
    round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    return Optional.of(
        throwing ? call.raise("java.lang.SecurityException") : new Value.Scalar(false));
  }
}
