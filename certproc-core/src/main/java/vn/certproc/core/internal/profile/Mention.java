package vn.certproc.core.internal.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Code;
import vn.certproc.core.profile.EventRule;

/**
 * How a combination names an event: {@code event} whatever its facts are, or {@code
 * event:fact=value} where that is so.
 *
 * @param event its code
 * @param only what must be so
 */
record Mention(Code event, Optional<EventRule.Condition> only) {

  /** Those of an attribute, in order; the schema has seen to how they are written. */
  static List<Mention> all(XmlNode node, String attribute) {
    return node.words(attribute).stream().map(Mention::of).toList();
  }

  private static Mention of(String word) {
    String[] parts = word.split("[:=]", -1);
    return new Mention(
        Code.of(parts[0]),
        parts.length < 3
            ? Optional.empty()
            : Optional.of(new EventRule.Condition(parts[1], Set.of(parts[2]))));
  }
}
