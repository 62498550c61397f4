package vn.certproc.cli.internal.out;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.core.profile.Authority;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;

/** Profiles for programs. */
public final class ProfileData {

  private final DataWriter data;
  private final ProfileEntriesData entries;

  /** Writes to this document. */
  public ProfileData(DataWriter data) {
    this.data = data;
    this.entries = new ProfileEntriesData(data);
  }

  /** Id, title, period, province, sources and digest. */
  public void summary(Profile profile) {
    data.object();
    head(profile);
    data.end();
  }

  private void head(Profile profile) {
    data.field("id", profile.id());
    data.field("extends", profile.parent());
    data.text("title", profile.title());
    data.field("from", profile.inForce().from().toString());
    data.field("to", profile.inForce().to().map(LocalDate::toString));
    AssessmentData.citation(data, profile.inForce().citation());
    data.text("note", profile.inForce().note());
    data.field("province", profile.province());
    data.field("formSet", profile.formSet());
    data.field("zone", profile.zone().getId());
    data.field("sha256", profile.sha256());
    data.list("sources", "source");
    profile
        .sources()
        .forEach(
            s -> {
              data.object();
              data.text(s);
              data.end();
            });
    data.end();
  }

  /** The head, the table of cases, the addressees and the checks. */
  public void whole(Profile profile) {
    data.object();
    head(profile);
    data.list("cases", "case");
    profile.cases().forEach(this::row);
    data.end();
    data.list("authorities", "authority");
    for (AddresseeRole role : AddresseeRole.values()) {
      Optional.ofNullable(profile.authorities().get(role)).ifPresent(this::authority);
    }
    data.end();
    data.list("checks", "check");
    profile.checks().forEach(this::check);
    data.end();
    entries.write(profile);
    new ProfileEventsData(data).write(profile.events());
    data.end();
  }

  private void row(CaseEntry one) {
    data.object();
    data.field("procedure", one.procedure());
    data.field("subscriber", one.subscriber());
    entries.kinds(one.tokenKinds());
    entries.origin(one.origin());
    data.list("steps", "step");
    for (ProcedureCase.Step step : one.cell().steps()) {
      data.object();
      data.field("step", step.number());
      data.field("form", step.form());
      data.field("to", step.to());
      data.codes("applicants", "applicant", step.applicants());
      data.codes("signers", "signer", step.signers());
      AssessmentData.citation(data, step.citation());
      data.text("note", step.note());
      data.end();
    }
    data.end();
    data.end();
  }

  private void authority(Authority authority) {
    data.object();
    data.field("role", authority.role());
    data.text("name", authority.name());
    data.field("address", authority.address());
    data.field("phone", authority.phone());
    data.field("email", authority.email());
    data.field("website", authority.website());
    data.field("portal", authority.portal());
    data.field("guide", authority.guide());
    AssessmentData.citation(data, authority.citation());
    entries.origin(authority.origin());
    data.end();
  }

  private void check(CheckSpec check) {
    data.object();
    data.field("code", check.code());
    data.object("parameters");
    new TreeMap<>(check.parameters()).forEach(data::field);
    data.end();
    data.list("bindings", "binding");
    for (CheckSpec.Binding binding : check.bindings()) {
      data.object();
      data.field("level", binding.level());
      data.field("unknown", binding.unknown());
      data.codes("procedures", "procedure", new TreeSet<>(binding.procedures()));
      data.codes("subscribers", "subscriber", new TreeSet<>(binding.subscribers()));
      AssessmentData.citation(data, binding.citation());
      data.text("note", binding.note());
      entries.origin(binding.origin());
      data.end();
    }
    data.end();
    data.list("fields", "set");
    check.fields().forEach(entries::fields);
    data.end();
    data.text("note", check.note());
    data.end();
  }
}
