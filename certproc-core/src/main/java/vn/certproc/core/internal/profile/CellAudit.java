package vn.certproc.core.internal.profile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Term;
import vn.certproc.core.table.AskedReason;

/**
 * Looks whether every procedure, kind of subscriber and kind of token has an answer: a case, or the
 * statement that the text is silent; and whether a check that asks for a reason has one to offer.
 * That none has two answers, {@link TokenKindAudit} looks.
 */
final class CellAudit {

  private final Profile profile;
  private final XmlNode procedures;
  private final XmlNode vocabularies;
  private final Source source;

  private CellAudit(Profile profile, XmlNode root, Source source) {
    this.profile = profile;
    this.procedures = root.first("procedures").orElseThrow();
    this.vocabularies = root.first("vocabularies").orElseThrow();
    this.source = source;
  }

  static void check(Profile profile, XmlNode root, Source source) {
    CellAudit audit = new CellAudit(profile, root, source);
    for (Procedure procedure : Procedure.values()) {
      audit.everyTokenKindIsAnswered(procedure);
    }
    for (AskedReason each : AskedReason.values()) {
      audit.reasonsAreOffered(each);
    }
  }

  /** One fault for all subscribers that miss the same kinds of token. */
  private void everyTokenKindIsAnswered(Procedure procedure) {
    Map<Set<String>, Set<String>> gaps = new LinkedHashMap<>();
    for (SubscriberKind subscriber : SubscriberKind.values()) {
      Set<String> missing = missing(procedure, subscriber);
      if (!missing.isEmpty()) {
        gaps.computeIfAbsent(missing, m -> new LinkedHashSet<>()).add(subscriber.code());
      }
    }
    gaps.forEach((kinds, subscribers) -> gap(procedure, subscribers, kinds));
  }

  private Set<String> missing(Procedure procedure, SubscriberKind subscriber) {
    Set<String> missing = new LinkedHashSet<>(tokenKinds());
    for (XmlNode entry : procedures.children()) {
      if (speaksOf(entry, procedure, subscriber)) {
        List<String> named = entry.words("tokenKinds");
        missing.removeAll(named.isEmpty() ? tokenKinds() : Set.copyOf(named));
      }
    }
    return missing;
  }

  /** A profile without kinds of token has one answer for whatever token there is. */
  private Set<String> tokenKinds() {
    Set<String> kinds = new LinkedHashSet<>();
    profile
        .terms()
        .getOrDefault(Vocabulary.TOKEN_KIND, Map.of())
        .keySet()
        .forEach((Code kind) -> kinds.add(kind.value()));
    return kinds.isEmpty() ? Set.of("*") : kinds;
  }

  private static boolean speaksOf(XmlNode entry, Procedure procedure, SubscriberKind subscriber) {
    return Source.procedures(entry).contains(procedure)
        && Source.subscribers(entry).contains(subscriber);
  }

  private void gap(Procedure procedure, Set<String> subscribers, Set<String> kinds) {
    String tokens = kinds.equals(tokenKinds()) ? "*" : String.join(", ", kinds);
    source.fault(
        procedures,
        "profile-cell-gap",
        Map.of(
            "cell",
            procedure.code() + " × " + String.join(", ", subscribers) + " × " + tokens,
            "procedure",
            procedure.code(),
            "subscriber",
            String.join(", ", subscribers),
            "first",
            Source.place(nearest(procedure)),
            "second",
            Source.place(vocabulary(Vocabulary.TOKEN_KIND))));
  }

  /** The last entry that speaks of the procedure, beside which the missing one belongs. */
  private XmlNode nearest(Procedure procedure) {
    return procedures.children().stream()
        .filter(entry -> Source.procedures(entry).contains(procedure))
        .reduce((one, next) -> next)
        .orElse(procedures);
  }

  private XmlNode vocabulary(Vocabulary vocabulary) {
    return vocabularies.all("vocabulary").stream()
        .filter(v -> v.required("name").equals(vocabulary.code()))
        .findFirst()
        .orElse(vocabularies);
  }

  private void reasonsAreOffered(AskedReason asks) {
    for (SubscriberKind subscriber : SubscriberKind.values()) {
      if (asked(asks, subscriber) && terms(asks).stream().noneMatch(t -> t.isFor(subscriber))) {
        procedures.all("case").stream()
            .filter(entry -> speaksOf(entry, asks.procedure(), subscriber))
            .findFirst()
            .ifPresent(entry -> noReason(asks, subscriber, entry));
      }
    }
  }

  private boolean asked(AskedReason asks, SubscriberKind subscriber) {
    return profile.checks().stream()
        .filter(spec -> spec.code().equals(asks.check()))
        .map(spec -> spec.binding(asks.procedure(), subscriber))
        .flatMap(Optional::stream)
        .anyMatch((CheckSpec.Binding binding) -> !binding.unknown());
  }

  private List<Term> terms(AskedReason asks) {
    return List.copyOf(profile.terms().getOrDefault(asks.vocabulary(), Map.of()).values());
  }

  private void noReason(AskedReason asks, SubscriberKind subscriber, XmlNode entry) {
    source.fault(
        entry,
        "profile-no-reason",
        Map.of(
            "cell",
            asks.procedure().code() + " × " + subscriber.code(),
            "vocabulary",
            asks.vocabulary().code(),
            "check",
            asks.check(),
            "first",
            Source.place(entry),
            "second",
            Source.place(vocabulary(asks.vocabulary()))));
  }
}
