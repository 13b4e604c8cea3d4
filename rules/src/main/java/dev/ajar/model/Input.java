package dev.ajar.model;

/**
 * Something that a handler takes from the request.
 *
 * @param kind where in the request it stands
 * @param name the name under which the caller sends it; the parameter's own name for a body
 * @param type the declared type as written, for people
 * @param parameter position of the handler's parameter that receives it, counted from 0
 */
public record Input(Kind kind, String name, String type, int parameter) {

  /** Where in a request an input stands. */
  public enum Kind {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    BODY,
    /** A part of a multipart request. */
    PART,
    /** An object that is filled from query and form parameters, member by member. */
    FORM_OBJECT
  }
}
