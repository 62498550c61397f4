package vn.certproc.forms.internal.definition;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line with placeholders such as <code>{sender/name}</code>. Immutable.
 *
 * @param text the line
 */
public record Template(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** What stands between braces, in order. */
  public List<String> names() {
    return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).toList();
  }

  /** The line with each placeholder replaced. */
  public String fill(UnaryOperator<String> values) {
    Matcher m = PLACEHOLDER.matcher(text);
    return m.replaceAll(r -> Matcher.quoteReplacement(values.apply(r.group(1))));
  }
}
