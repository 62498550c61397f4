package vn.certproc.api.payload;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.IdentityNumber;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.PhoneNumber;
import vn.certproc.api.payload.document.IdentityNode;
import vn.certproc.api.payload.document.PersonNode;
import vn.certproc.api.payload.document.TextNode;

/** Makes persons. For one reading; not thread-safe. */
final class PersonAssembler {

  private final Fields fields;

  PersonAssembler(Fields fields) {
    this.fields = fields;
  }

  Optional<Person> person(@Nullable PersonNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<String> name = fields.text(node.fullName);
    Optional<LocalDate> born = fields.pastDate(node.birthDate);
    Optional<IdentityDocument> identity = identity(node.identity);
    Optional<EmailAddress> email = fields.value(node.email, EmailAddress::of);
    Optional<PhoneNumber> mobile = fields.value(node.mobile, PhoneNumber::of);
    Optional<String> position = fields.text(node.position);
    Optional<String> workplace = fields.text(node.workplace);
    return name.flatMap(
        n ->
            fields.build(
                step -> place(node, step),
                () -> new Person(n, born, identity, email, mobile, position, workplace)));
  }

  private Optional<IdentityDocument> identity(@Nullable IdentityNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<IdentityNumber> number = fields.value(node.number, IdentityNumber::of);
    Optional<LocalDate> issuedOn = fields.pastDate(node.issuedOn);
    Optional<String> issuedBy = fields.text(node.issuedBy);
    return number.map(n -> new IdentityDocument(n, issuedOn, issuedBy));
  }

  /** A contradiction inside a person is told at the paper's own field. */
  private static Where place(PersonNode node, String step) {
    IdentityNode identity = node.identity;
    if (identity != null) {
      TextNode field = step.endsWith("issuedOn") ? identity.issuedOn : identity.number;
      if (field != null && step.startsWith("identity/")) {
        return field.where();
      }
    }
    return node.where(step);
  }
}
