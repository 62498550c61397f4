package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.ObligationSpec;
import vn.certproc.core.profile.Profile;

/** Finds what is owed in a case on a day. */
record Owings(CaseFile file, Profile profile, LocalDate on, Deadlines deadlines) {

  /** The open obligations, in the order of the profile; none in a closed case. */
  List<Owed> all() {
    Stream<ObligationSpec> concerning =
        file.state().closing() ? Stream.empty() : profile.obligations().stream();
    return concerning
        .filter(o -> concerns(o) && !fulfilled(o))
        .flatMap(o -> owed(o).stream())
        .toList();
  }

  private boolean concerns(ObligationSpec obligation) {
    CaseHeader header = file.header();
    return obligation.isFor(header.procedure(), profile.toldOrMeant(header.tokenKind()))
        && obligation.tokenLost().filter(lost -> lost != file.tokenLost()).isEmpty()
        && !isAnothers(obligation);
  }

  /** What another body would have to do, had the request been written to it. */
  private boolean isAnothers(ObligationSpec obligation) {
    Optional<AddresseeRole> body = Coded.find(AddresseeRole.class, obligation.owedBy());
    boolean usual =
        file.lifecycle().events().stream().anyMatch(k -> k.fulfils().contains(obligation.code()));
    return usual && body.isPresent() && file.addressee().filter(to -> to != body.get()).isPresent();
  }

  private boolean fulfilled(ObligationSpec obligation) {
    return file.history().stream().anyMatch(p -> fulfils(p.event().code(), obligation));
  }

  private boolean fulfils(String event, ObligationSpec obligation) {
    return file.lifecycle().event(event).stream()
        .anyMatch(kind -> kind.fulfils().contains(obligation.code()));
  }

  /**
   * Open once its deadline runs or a step that fulfils it may be taken; what no step fulfils is
   * open as long as its deadline runs.
   */
  private Optional<Owed> owed(ObligationSpec obligation) {
    Optional<LocalDate> since =
        obligation.due().flatMap(due -> Begun.day(file, due.after(), profile.zone()));
    boolean possible = file.transitions().stream().anyMatch(t -> fulfils(t.event(), obligation));
    return possible || since.isPresent()
        ? Optional.of(counted(obligation, since))
        : Optional.empty();
  }

  private Owed counted(ObligationSpec obligation, Optional<LocalDate> since) {
    Optional<DueDay> last =
        since.flatMap(from -> obligation.due().flatMap(due -> deadlines.last(from, due)));
    boolean overdue = last.filter(d -> on.isAfter(d.date())).isPresent();
    return new Owed(obligation, since, last, missing(since, last), overdue);
  }

  private static Optional<Text> missing(Optional<LocalDate> since, Optional<DueDay> last) {
    return since
        .filter(from -> last.isEmpty())
        .map(
            from ->
                Bilingual.sentence(
                    "lifecycle-due-uncounted", b -> b.put("from", Bilingual.day(from))));
  }
}
