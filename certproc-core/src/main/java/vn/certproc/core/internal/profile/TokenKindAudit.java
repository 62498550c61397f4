package vn.certproc.core.internal.profile;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.Profile;

/**
 * Looks whether entries name kinds of token that there are, and none says twice what is done with
 * one. That nothing is left out, {@link CellAudit} looks.
 */
final class TokenKindAudit {

  private final Set<String> known = new LinkedHashSet<>();
  private final Source source;

  private TokenKindAudit(Profile profile, Source source) {
    this.source = source;
    profile
        .terms()
        .getOrDefault(Vocabulary.TOKEN_KIND, Map.of())
        .keySet()
        .forEach((Code kind) -> known.add(kind.value()));
  }

  static void check(Profile profile, XmlNode root, Source source) {
    TokenKindAudit audit = new TokenKindAudit(profile, source);
    for (XmlNode each : root.first("procedures").orElseThrow().children()) {
      audit.kindsAreKnown(each);
      audit.cellsAreSaidOnce(each);
    }
    for (XmlNode each : root.first("obligations").orElseThrow().children()) {
      audit.kindsAreKnown(each);
      audit.obligationsAreSaidOnce(each);
    }
  }

  private void kindsAreKnown(XmlNode entry) {
    for (String kind : entry.words("tokenKinds")) {
      if (!known.contains(kind)) {
        source.fault(
            entry,
            "profile-unknown-token-kind",
            Map.of("kind", kind, "known", String.join(", ", known)));
      }
    }
  }

  private void cellsAreSaidOnce(XmlNode entry) {
    for (Procedure procedure : Source.procedures(entry)) {
      for (SubscriberKind subscriber : Source.subscribers(entry)) {
        for (String kind : kinds(entry)) {
          source.once(procedure.code() + " × " + subscriber.code() + kind, entry);
        }
      }
    }
  }

  private void obligationsAreSaidOnce(XmlNode entry) {
    for (Procedure procedure : Source.procedures(entry)) {
      String what = "obligation " + entry.required("code") + " × " + procedure.code();
      kinds(entry).forEach(kind -> source.once(what + kind, entry));
    }
  }

  private Set<String> kinds(XmlNode entry) {
    Set<String> kinds = new LinkedHashSet<>(entry.words("tokenKinds"));
    Set<String> named = new LinkedHashSet<>();
    (kinds.isEmpty() ? known : kinds).forEach(kind -> named.add(" × " + kind));
    return named.isEmpty() ? Set.of("") : named;
  }
}
