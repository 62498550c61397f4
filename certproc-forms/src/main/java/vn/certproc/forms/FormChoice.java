package vn.certproc.forms;

import vn.certproc.api.text.Text;

/**
 * A value to choose on a form. Immutable and thread-safe.
 *
 * @param code what the request says
 * @param label what the form shows
 */
public record FormChoice(String code, Text label) {}
