package vn.certproc.api.payload;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.payload.RequestEntry.Kind;
import vn.certproc.api.payload.document.CertificateNode;
import vn.certproc.api.payload.document.IdentityNode;
import vn.certproc.api.payload.document.ItemNode;
import vn.certproc.api.payload.document.OrganizationNode;
import vn.certproc.api.payload.document.PersonNode;
import vn.certproc.api.text.Vocabulary;

/**
 * The places of a request that a form can be filled in at: the reverse of {@link
 * vn.certproc.api.model.RequestFields}, on documents that may be incomplete. A path means the same
 * place in both; {@code subscriber/kind} and {@code applicant/role}, which no form prints, are only
 * here. Thread-safe.
 */
public final class RequestEntries {

  private static final int TEXT = 2000;
  private static final int DAY = 10;
  private static final int CODE = 64;
  private static final int EMAIL = 254;
  private static final int TAX_CODE = 14;
  private static final int BUDGET_CODE = 7;
  private static final int IDENTITY = 12;
  private static final int PHONE = 30;
  private static final int CERTIFICATE = 80;
  private static final int TOKEN = 64;

  private static final Map<String, RequestEntry> ALL = Collections.unmodifiableMap(all());

  private RequestEntries() {}

  /** Every path, in the order of the payload. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  /** The entry of a path, where there is one. */
  public static Optional<RequestEntry> find(String path) {
    return Optional.ofNullable(ALL.get(path));
  }

  private static Map<String, RequestEntry> all() {
    EntryTable t = new EntryTable();
    t.text("issue/previousSerialNumber", CERTIFICATE, Owners.ISSUE, Slots.PREVIOUS_SERIAL);
    t.mark("asked/renew", Marks::isRenewal, Marks::renew);
    t.mark("asked/change", Marks::isChange, Marks::change);
    change(t);
    t.code("revoke/reason", Vocabulary.REVOCATION_REASON, Owners.REVOKE, Slots.REVOCATION);
    t.text("revoke/details", TEXT, Owners.REVOKE, Slots.REVOCATION_DETAILS);
    t.code("recover/reason", Vocabulary.RECOVERY_REASON, Owners.RECOVER, Slots.RECOVERY);
    person(t, "recover/coordinator", Owners.COORDINATOR);
    t.code("subscriber/kind", CODE, Owners.SUBSCRIBER, Slots.SUBSCRIBER_KIND);
    person(t, "subscriber/person", Owners.HOLDER);
    t.put("subscriber/email", Kind.TEXT, EMAIL, Fallbacks::emailSlot, Fallbacks::email);
    organization(t, "subscriber/organization", Owners.ORGANIZATION);
    t.code("applicant/role", CODE, Owners.APPLICANT, Slots.APPLICANT_ROLE);
    person(t, "applicant/person", Owners.SIGNER);
    certificate(t);
    t.text("token/serialNumber", TOKEN, Owners.TOKEN, Slots.TOKEN_SERIAL);
    return t.entries();
  }

  private static void change(EntryTable t) {
    Owner<ItemNode> item = Owners.ITEM;
    t.code("change/field", Vocabulary.CHANGE_FIELD, item, Slots.CHANGE_FIELD);
    t.text("change/old", TEXT, item, new TextSlot<>(n -> n.oldValue, (n, v) -> n.oldValue = v));
    t.text("change/new", TEXT, item, new TextSlot<>(n -> n.newValue, (n, v) -> n.newValue = v));
    t.text("change/reason", TEXT, item, new TextSlot<>(n -> n.reason, (n, v) -> n.reason = v));
  }

  private static void person(EntryTable t, String at, Owner<PersonNode> p) {
    t.text(at + "/fullName", TEXT, p, new TextSlot<>(n -> n.fullName, (n, v) -> n.fullName = v));
    t.day(at + "/birthDate", DAY, p, new TextSlot<>(n -> n.birthDate, (n, v) -> n.birthDate = v));
    Owner<IdentityNode> paper =
        p.then(
            n -> Optional.ofNullable(n.identity),
            n -> Owner.orNew(n.identity, IdentityNode::new, v -> n.identity = v));
    String identity = at + "/identity";
    t.text(
        identity + "/number",
        IDENTITY,
        paper,
        new TextSlot<>(n -> n.number, (n, v) -> n.number = v));
    t.day(
        identity + "/issuedOn",
        DAY,
        paper,
        new TextSlot<>(n -> n.issuedOn, (n, v) -> n.issuedOn = v));
    t.text(
        identity + "/issuedBy",
        TEXT,
        paper,
        new TextSlot<>(n -> n.issuedBy, (n, v) -> n.issuedBy = v));
    t.text(at + "/email", EMAIL, p, new TextSlot<>(n -> n.email, (n, v) -> n.email = v));
    t.text(at + "/mobile", PHONE, p, new TextSlot<>(n -> n.mobile, (n, v) -> n.mobile = v));
    t.text(at + "/position", TEXT, p, new TextSlot<>(n -> n.position, (n, v) -> n.position = v));
    t.text(at + "/workplace", TEXT, p, new TextSlot<>(n -> n.workplace, (n, v) -> n.workplace = v));
  }

  private static void organization(EntryTable t, String at, Owner<OrganizationNode> o) {
    t.text(at + "/name", TEXT, o, new TextSlot<>(n -> n.name, (n, v) -> n.name = v));
    t.text(at + "/address", TEXT, o, new TextSlot<>(n -> n.address, (n, v) -> n.address = v));
    t.text(at + "/province", TEXT, o, new TextSlot<>(n -> n.province, (n, v) -> n.province = v));
    t.text(at + "/email", EMAIL, o, new TextSlot<>(n -> n.email, (n, v) -> n.email = v));
    t.text(at + "/taxCode", TAX_CODE, o, new TextSlot<>(n -> n.taxCode, (n, v) -> n.taxCode = v));
    t.text(
        at + "/budgetCode",
        BUDGET_CODE,
        o,
        new TextSlot<>(n -> n.budgetCode, (n, v) -> n.budgetCode = v));
  }

  private static void certificate(EntryTable t) {
    Owner<CertificateNode> c = Owners.CERTIFICATE;
    t.put("certificate/name", Kind.TEXT, TEXT, Fallbacks::nameSlot, Fallbacks::name);
    t.text(
        "certificate/serialNumber",
        CERTIFICATE,
        c,
        new TextSlot<>(n -> n.serialNumber, (n, v) -> n.serialNumber = v));
    t.day(
        "certificate/validFrom",
        DAY,
        c,
        new TextSlot<>(n -> n.validFrom, (n, v) -> n.validFrom = v));
    t.day("certificate/validTo", DAY, c, new TextSlot<>(n -> n.validTo, (n, v) -> n.validTo = v));
    t.put(
        "certificate/email",
        Kind.TEXT,
        EMAIL,
        Fallbacks::certificateEmailSlot,
        Fallbacks::certificateEmail);
  }
}
