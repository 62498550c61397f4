package vn.certproc.api.payload;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.LetterSigner;
import vn.certproc.api.payload.document.DispatchNode;
import vn.certproc.api.payload.document.LetterNode;
import vn.certproc.api.payload.document.SignerNode;

/** Makes letters and what the managing agency adds. For one reading; not thread-safe. */
final class LetterAssembler {

  private final Fields fields;
  private final PersonAssembler persons;

  LetterAssembler(Fields fields, PersonAssembler persons) {
    this.fields = fields;
    this.persons = persons;
  }

  Optional<AgencyLetter> letter(@Nullable LetterNode node) {
    if (node == null) {
      return Optional.empty();
    }
    return Optional.of(
        new AgencyLetter(
            fields.text(node.number),
            fields.text(node.symbol),
            fields.text(node.place),
            fields.usuallyPastDate(node.date),
            signer(node.signer),
            fields.texts(node.recipients)));
  }

  private Optional<LetterSigner> signer(@Nullable SignerNode node) {
    if (node == null) {
      return Optional.empty();
    }
    List<String> authority = fields.texts(node.authorities);
    Optional<String> name = fields.text(node.fullName);
    return authority.isEmpty() ? Optional.empty() : Optional.of(new LetterSigner(authority, name));
  }

  Optional<Dispatch> dispatch(@Nullable DispatchNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<AgencyLetter> letter = letter(node.letter);
    return letter.map(
        l ->
            new Dispatch(
                l,
                persons.person(node.receiver),
                fields.text(node.deliveryAddress),
                persons.person(node.coordinator),
                fields.constant(Channel.class, node.channel),
                fields.value(node.portalAccount, EmailAddress::of)));
  }
}
