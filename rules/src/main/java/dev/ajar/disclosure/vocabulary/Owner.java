package dev.ajar.disclosure.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** What a type's name says of its members: whose they are, and what is known besides. */
record Owner(OwnerKind kind, Set<Trait> traits) {

  enum Trait {
    /** It is the person or account rather than something of theirs, so that its id is theirs. */
    ITSELF,
    /** It is whoever's holds it: an address is a customer's or a shop's. */
    HOLDERS,
    /** It records what a person ordered, so that the places in it are that person's. */
    DELIVERS,
    /** It records what somebody did, so that address and device are whose who did it. */
    RECORDS,
    /** A thing or a place stands anywhere in its name, whose position is no person's. */
    PLACED,
    /** It is about machines, whose addresses are nobody's. */
    MACHINE,
    /** A person stands anywhere in its name: the balance in a {@code UserSign} is the user's. */
    MENTIONS_PERSON,
    /** It publishes an address to write to, or sends from one. */
    PUBLISHES,
    /** It is a deal or a record of one, which has an id and a state of its own. */
    DEAL,
    /** It is an organisation that trades, whose bank account is no person's. */
    TRADER,
    /** It configures something: who logs in there is no person. */
    CONFIGURES,
    /** It keeps books: the accounts in it are nobody's. */
    KEEPS_BOOKS,
    /** It is about applications: the clients in it are programs. */
    APPLICATION,
    /** It is a state, whose id and code are not those of who has it. */
    STATE,
    /** The accounts in it are with a bank. */
    BANKING
  }

  Owner {
    traits = Set.copyOf(traits);
  }

  static Owner of(OwnerKind kind, Trait... traits) {
    return new Owner(kind, Set.of(traits));
  }

  Owner with(Set<Trait> more) {
    var all = EnumSet.noneOf(Trait.class);
    all.addAll(traits);
    all.addAll(more);
    return new Owner(kind, all);
  }

  boolean is(OwnerKind wanted) {
    return kind == wanted;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
