package vn.certproc.forms;

/**
 * A signature field that a form got after it was made. Its being there is no edit; whether the
 * signature is valid is not looked at. Immutable and thread-safe.
 *
 * @param name the field's name; may be empty
 * @param page the page it stands on, from 1
 * @param signed whether it holds a signature
 */
public record FormSignatureField(String name, int page, boolean signed) {}
