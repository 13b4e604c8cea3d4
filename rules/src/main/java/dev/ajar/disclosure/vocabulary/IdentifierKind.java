package dev.ajar.disclosure.vocabulary;

/** What a handler's input is for: which record, whose, or only how the answer is cut. */
public enum IdentifierKind {
  /** A person's phone number, e-mail address or other contact: {@code mobile}. */
  CONTACT,
  /** The name that an account logs in or shows itself with: {@code username}. */
  LOGIN,
  /** A person's own name, which several may share: {@code lastName}. */
  PERSON_NAME,
  /** A number that an authority gave a person: {@code idCard}, {@code cpf}. */
  GOVERNMENT_ID,
  /** An account's or a person's key: {@code userId}, or {@code id} behind {@code /users}. */
  ACCOUNT_KEY,
  /** A bank account or card: {@code iban}. */
  PAYMENT_KEY,
  /**
   * Something that only its holder knows: {@code token}, {@code otp}. It selects, but proves more
   * than it names.
   */
  SECRET,
  /**
   * The key of a record that isn't an account: {@code orderId}, {@code id} behind {@code
   * /products}.
   */
  RECORD_KEY,
  /** Narrows what comes back, names nobody: {@code status}, {@code keyword}, {@code lang}. */
  FILTER,
  /** Cuts the answer: {@code page}, {@code size}, {@code sort}. */
  PAGING,
  /** The name says nothing. */
  UNKNOWN;

  /** Whether the input names an account or a person. */
  public boolean selectsAccount() {
    return switch (this) {
      case CONTACT, LOGIN, PERSON_NAME, GOVERNMENT_ID, ACCOUNT_KEY, PAYMENT_KEY -> true;
      default -> false;
    };
  }

  /** Whether the input picks one record, an account or not. */
  public boolean selects() {
    return selectsAccount() || this == SECRET || this == RECORD_KEY;
  }

  /**
   * Judges by name, type and place.
   *
   * @param inputName the name of the path variable, parameter, header or body member
   * @param declaredType its type's simple name; {@code ""} where unknown
   * @param before the literal path segment in front of a path variable, or the handler's resource
   *     ({@code users}) for other inputs; {@code ""} where there is none. It decides what a bare
   *     {@code id} means
   */
  public static IdentifierKind of(String inputName, String declaredType, String before) {
    return Inputs.STANDARD.kind(inputName, declaredType, before);
  }
}
