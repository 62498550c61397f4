package vn.certproc.dossier.internal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.lifecycle.CaseHeader;
import vn.certproc.core.lifecycle.Lifecycle;
import vn.certproc.core.lifecycle.ReadEvents;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;

/**
 * Looks whether the head of a case agrees with its profile, and the profile with the life cycle.
 */
record CaseHead(ReadEvents events, CaseHeader header, Profile profile) {

  /** The first disagreement. */
  static Optional<Fault> disagreement(ReadEvents events, Lifecycle lifecycle, ProfileSet profiles) {
    CaseHeader header = events.log().header();
    Optional<Profile> profile =
        profiles.all().stream().filter(p -> p.id().equals(header.profile())).findFirst();
    if (profile.isEmpty()) {
      String known = profiles.all().stream().map(Profile::id).collect(Collectors.joining(", "));
      return Optional.of(
          Fault.of(
              "lifecycle-unknown-profile",
              events.header(),
              Map.of("profile", header.profile(), "known", known)));
    }
    CaseHead head = new CaseHead(events, header, profile.get());
    return head.tokenKind().or(head::row).or(() -> head.deadlines(lifecycle));
  }

  private Optional<Fault> tokenKind() {
    Map<Code, ?> known = profile.terms().getOrDefault(Vocabulary.TOKEN_KIND, Map.of());
    String kinds = known.keySet().stream().map(Code::value).collect(Collectors.joining(", "));
    if (header.tokenKind().isEmpty()) {
      return profile.tokenKindMatters(header.procedure(), header.subscriber())
          ? fault("lifecycle-token-kind-missing", Map.of("profile", profile.id(), "kinds", kinds))
          : Optional.empty();
    }
    Code kind = header.tokenKind().get();
    return known.containsKey(kind)
        ? Optional.empty()
        : fault(
            "lifecycle-token-kind-unknown",
            Map.of("profile", profile.id(), "kind", kind.value(), "kinds", kinds));
  }

  private Optional<Fault> row() {
    if (header.row(profile).isEmpty()) {
      return fault(
          "lifecycle-no-such-case",
          Map.of("profile", profile.id(), "procedure", header.procedure().code()));
    }
    int expected = header.row(profile).get().steps().size();
    return expected == header.steps()
        ? Optional.empty()
        : fault(
            "lifecycle-steps-differ",
            Map.of(
                "profile", profile.id(),
                "found", Integer.toString(header.steps()),
                "expected", Integer.toString(expected)));
  }

  /** A deadline that counts from nothing would never be told. */
  private Optional<Fault> deadlines(Lifecycle lifecycle) {
    return profile.obligations().stream()
        .filter(o -> o.isFor(header.procedure(), header.tokenKind()))
        .filter(o -> o.due().filter(due -> !lifecycle.counts(due.after())).isPresent())
        .findFirst()
        .flatMap(
            o ->
                fault(
                    "lifecycle-due-unknown",
                    Map.of(
                        "profile", profile.id(),
                        "obligation", o.code(),
                        "after", o.due().orElseThrow().after())));
  }

  private Optional<Fault> fault(String code, Map<String, String> arguments) {
    return Optional.of(Fault.of(code, events.header(), arguments));
  }
}
