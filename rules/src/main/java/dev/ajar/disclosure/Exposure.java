package dev.ajar.disclosure;

/** How much of a person the account data in a response lays bare, least first. */
public enum Exposure {
  /**
   * Only who stands behind something else: the name and picture of a comment's author, the seller
   * of goods.
   */
  BYLINE,
  /** Only what an account shows of itself: name, id, picture. */
  PROFILE,
  /** More than people show of themselves: how to reach them, where they live, how they pay. */
  PRIVATE
}
