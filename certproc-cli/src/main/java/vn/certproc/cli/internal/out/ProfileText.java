package vn.certproc.cli.internal.out;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.Procedure;
import vn.certproc.core.profile.Authority;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;

/** A profile as an official who knows the letter can read it. */
public final class ProfileText {

  private final Page page;

  /** Writes on this page. */
  public ProfileText(Page page) {
    this.page = page;
  }

  /** Id, title, period, province, sources and digest. */
  public void summary(Profile profile) {
    page.line(profile.id() + "  " + page.in(profile.title()));
    String from = page.day(profile.inForce().from());
    String to = profile.inForce().to().map(page::day).orElseGet(() -> page.word("no-end"));
    page.labelled(1, "profile.in-force", from + " – " + to);
    profile.parent().ifPresent(id -> page.labelled(1, "profile.parent", id));
    page.labelled(1, "profile.province", profile.province().orElseGet(() -> page.word("national")));
    profile.sources().forEach(s -> page.labelled(1, "profile.source", page.in(s)));
    page.labelled(1, "profile.sha256", profile.sha256());
  }

  /** The whole of it: who files what with whom, what is checked, how it is sent, what follows. */
  public void table(Profile profile) {
    ProfileEntries entries = new ProfileEntries(page, profile);
    summary(profile);
    entries.note(1, profile.inForce().note());
    profile.parent().ifPresent(id -> page.line(1, page.word("profile.own-means")));
    entries.names();
    page.heading("profile.cases");
    profile.cases().forEach(c -> row(c, entries));
    entries.silences();
    entries.managing();
    entries.roles();
    page.heading("profile.authorities");
    for (AddresseeRole role : AddresseeRole.values()) {
      Optional.ofNullable(profile.authorities().get(role)).ifPresent(a -> authority(a, entries));
    }
    page.heading("profile.checks");
    profile.checks().forEach(c -> check(c, entries));
    entries.channels();
    entries.obligations();
    entries.changeCases();
    entries.vocabularies();
    new ProfileEventsText(page, entries).write(profile.events());
  }

  private void row(CaseEntry one, ProfileEntries entries) {
    page.line(
        1,
        page.word("procedure", one.procedure())
            + " – "
            + page.word("subscriber", one.subscriber())
            + entries.kinds(one.tokenKinds())
            + entries.own(one.origin()));
    for (ProcedureCase.Step step : one.cell().steps()) {
      page.line(
          2,
          page.word(
              "profile.step",
              Map.of(
                  "step", Integer.toString(step.number()),
                  "form", step.form(),
                  "to", page.word("role", step.to()),
                  "applicants", page.words("applicant", step.applicants()),
                  "citation", step.citation().toString())));
      entries.note(3, step.note());
    }
  }

  private void authority(Authority authority, ProfileEntries entries) {
    page.line(1, page.word("role", authority.role()) + ": " + page.in(authority.name()));
    authority.address().ifPresent(a -> page.labelled(2, "label.address", a));
    authority.phone().ifPresent(p -> page.labelled(2, "profile.phone", p));
    authority.email().ifPresent(m -> page.labelled(2, "profile.email", m));
    authority.website().ifPresent(w -> page.labelled(2, "profile.website", w));
    authority.portal().ifPresent(p -> page.labelled(2, "profile.portal", p));
    authority.guide().ifPresent(g -> page.labelled(2, "profile.guide", g));
    page.line(2, authority.citation() + entries.own(authority.origin()));
  }

  private void check(CheckSpec check, ProfileEntries entries) {
    String parameters =
        new TreeMap<>(check.parameters())
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue() + own(check, e.getKey(), entries))
                .collect(Collectors.joining(", "));
    page.line(1, check.code() + (parameters.isEmpty() ? "" : " (" + parameters + ")"));
    for (CheckSpec.Binding binding : check.bindings()) {
      page.line(
          2,
          page.word("level", binding.level())
              + "; "
              + (binding.unknown() ? page.word("profile.unknown") + "; " : "")
              + entries.some("procedure", binding.procedures(), Procedure.values())
              + "; "
              + entries.subscribers(binding.subscribers())
              + "; "
              + binding.citation()
              + entries.own(binding.origin()));
      entries.note(3, binding.note());
    }
    for (CheckSpec.FieldSet fields : check.fields()) {
      entries.fields(fields);
    }
    entries.note(2, check.note());
  }

  private static String own(CheckSpec check, String parameter, ProfileEntries entries) {
    return Optional.ofNullable(check.parameterOrigins().get(parameter))
        .map(entries::own)
        .orElse("");
  }
}
