package dev.ajar.framework.satoken;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;

/** The request of a caller who isn't signed in, as Sa-Token's checks see it. */
public interface SaExchange {

  /** The path, without the context path ({@code SaRequest.getRequestPath}, 1.39.0). */
  Value path();

  /** The HTTP method. */
  Value method(Call call);

  /** Whether one of the patterns matches the path. */
  Value matches(List<Value> patterns, Call call);

  /** Whether it is one of the HTTP methods. */
  Value isOneOf(List<String> methods, Call call);

  /** What else code reads of it: a header, a parameter. */
  Value sent(Call call);

  /**
   * A check looks for who is signed in.
   *
   * @return nobody: the null that such a search comes to
   */
  Value nobody(Evidence check);

  /** From here on, code has signed somebody in. */
  void signIn();

  boolean isSignedIn();

  /**
   * Ends the code that is being played as a check does that refuses who isn't signed in.
   *
   * @param check the check, with its place
   */
  Value refuse(Call call, Evidence check);

  /** Something happened that may have refused it. */
  void doubt();
}
