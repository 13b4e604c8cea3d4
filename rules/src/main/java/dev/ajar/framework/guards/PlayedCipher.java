package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/**
 * {@code javax.crypto.Cipher}: what the caller sends as a credential doesn't decrypt for who has no
 * key, since the padding isn't right then.
 */
final class PlayedCipher implements Value.Host {

  private static final Value DECRYPT_MODE = new Value.Scalar(2);

  private final Round round;
  private boolean decrypts;

  PlayedCipher(Round round) {
    this.round = round;
  }

  @Override
  public Value call(Call call) {
    if (call.method().equals("init")) {
      decrypts = call.argument(0).equals(DECRYPT_MODE) || call.text().contains("DECRYPT_MODE");
      return new Value.Null();
    }
    return call.method().equals("doFinal") && decrypts && round.looked().isPresent()
        ? call.raise("javax.crypto.BadPaddingException")
        : call.unknown("what `" + call.text() + "` returns isn't known");
  }
}
