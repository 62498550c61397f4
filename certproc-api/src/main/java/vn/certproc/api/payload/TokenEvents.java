package vn.certproc.api.payload;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Handover;
import vn.certproc.api.model.Loss;
import vn.certproc.api.model.Person;
import vn.certproc.api.payload.document.HandoverNode;
import vn.certproc.api.payload.document.LossNode;

/** Makes what befell a token: its handover, its loss. For one reading; not thread-safe. */
final class TokenEvents {

  private final Fields fields;
  private final PersonAssembler persons;

  TokenEvents(Fields fields, PersonAssembler persons) {
    this.fields = fields;
    this.persons = persons;
  }

  Optional<Handover> handover(@Nullable HandoverNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<LocalDate> on = fields.pastDate(node.on);
    Optional<String> place = fields.text(node.place);
    Optional<Person> from = persons.person(node.deliveredBy);
    Optional<Person> to = persons.person(node.receivedBy);
    Optional<String> state = fields.text(node.state);
    Optional<CertificateSerial> serial =
        fields.value(node.certificateSerialNumber, CertificateSerial::of);
    Optional<LocalDate> effective = fields.date(node.effectiveFrom);
    return fields.build(
        step -> node.effectiveFrom == null ? node.where(step) : node.effectiveFrom.where(),
        () -> new Handover(on, place, from, to, state, serial, effective));
  }

  Optional<Loss> loss(@Nullable LossNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<LocalDate> on = fields.pastDate(node.on);
    Optional<LocalTime> time = fields.value(node.time, LocalTime::parse);
    Optional<String> place = fields.text(node.place);
    Optional<String> how = fields.text(node.circumstances);
    Optional<LocalDate> confirmed = fields.pastDate(node.confirmedOn);
    Optional<String> at = fields.text(node.confirmedAt);
    Optional<Person> by = persons.person(node.confirmedBy);
    Optional<Person> keeper = persons.person(node.reportedBy);
    return fields.build(
        step -> node.confirmedOn == null ? node.where(step) : node.confirmedOn.where(),
        () -> new Loss(on, time, place, how, confirmed, at, by, keeper));
  }
}
