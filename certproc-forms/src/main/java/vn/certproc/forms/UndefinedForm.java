package vn.certproc.forms;

import java.util.Optional;
import vn.certproc.api.text.Text;

/**
 * A form that a regulation has and whose fields nobody here knows: listed as such, never invented.
 * Immutable and thread-safe.
 *
 * @param id such as {@code nd68-08}
 * @param set the set it belongs to, such as {@code nd68}
 * @param number its number in the set, such as {@code 08}
 * @param title its name, where that at least is known
 * @param reason why it could not be defined
 */
public record UndefinedForm(
    String id, String set, String number, Optional<Text> title, Text reason) {}
