package vn.certproc.api.model;

/**
 * An element of a host's own namespace that travels with a request untouched.
 *
 * <p>Immutable and thread-safe. Two are equal when their text is.
 *
 * @param namespace the element's namespace, never certproc's
 * @param localName the element's name
 * @param xml the element as well-formed XML, with its namespace declarations
 */
public record Extension(String namespace, String localName, String xml) {}
