package vn.certproc.core;

import static vn.certproc.api.decision.Verdict.ELIGIBLE;
import static vn.certproc.api.decision.Verdict.INELIGIBLE;
import static vn.certproc.api.decision.Verdict.UNDECIDED;
import static vn.certproc.api.model.SubscriberKind.AGENCY;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.facts.RequestState;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.pki.CertificateReader;

/** Days left, renewals, the token, the certificate file, the host's record (§4, §6, §7). */
final class CertificateScenarios {

  /** A day on which the real certificate of the Tổng cục Thuế has more than 60 days left. */
  private static final LocalDate REAL_DAY = LocalDate.of(2026, 9, 1);

  /** 60 days before it is 25/01/2023: the fourth day of Tết, from Saturday 21/01 on. */
  private static final LocalDate TET_END = LocalDate.of(2023, 3, 26);

  private CertificateScenarios() {}

  static List<Scenario> all() {
    Request renewal = Sample.request(Procedure.RENEW, STAFF);
    return List.of(
        Scenario.of("remaining-validity.passed", "§6 (Lưu ý)", ELIGIBLE, renewal)
            .on(Sample.END.minusDays(60)),
        Scenario.of("remaining-validity.failed.short", "§6 (Lưu ý)", INELIGIBLE, renewal)
            .on(Sample.END.minusDays(59)),
        Scenario.of("remaining-validity.failed.expired", "§6 (Lưu ý)", INELIGIBLE, renewal)
            .on(Sample.END.plusDays(1)),
        Scenario.of(
                "remaining-validity.not-checked.no-date", "§6 (Lưu ý)", INELIGIBLE, withoutDate())
            .because(Cause.FACT_MISSING),
        Scenario.of("last-safe-date.passed", "§6 (Lưu ý)", ELIGIBLE, renewal),
        Scenario.of(
                "last-safe-date.warning",
                "§7 (Lưu ý)",
                ELIGIBLE,
                Sample.request(Procedure.CHANGE, STAFF))
            .on(Sample.END.minusDays(70)),
        Scenario.of("last-safe-date.passed.moved", "§6 (Lưu ý)", ELIGIBLE, renewalUntil(TET_END))
            .on(LocalDate.of(2023, 1, 3)),
        Scenario.of("last-safe-date.warning.moved", "§6 (Lưu ý)", ELIGIBLE, renewalUntil(TET_END))
            .on(LocalDate.of(2023, 1, 10)),
        Scenario.of(
                "last-safe-date.warning.rest-day", "§6 (Lưu ý)", ELIGIBLE, renewalUntil(TET_END))
            .on(LocalDate.of(2023, 1, 22)),
        Scenario.of("renewed-once.passed", "§6 (Lưu ý)", ELIGIBLE, renewal),
        Scenario.of("renewed-once.failed", "§6 (Lưu ý)", INELIGIBLE, Make.renewed(1)),
        Scenario.of("renewed-once.failed", "§6 (Lưu ý)", INELIGIBLE, renewal)
            .knowing(Make.renewals(1))
            .as("by the host's count"),
        Scenario.of("renewed-once.failed", "§6 (Lưu ý)", INELIGIBLE, renewal)
            .knowing(Make.requests(Make.known(Procedure.RENEW, RequestState.GRANTED)))
            .as("by a granted request on record"),
        Scenario.of("renewed-once.failed", "§6 (Lưu ý)", INELIGIBLE, Make.renewalsNotTold())
            .knowing(Make.requests(Make.known(Procedure.RENEW, RequestState.GRANTED)))
            .as("by record alone"),
        Scenario.of("renewed-once.passed", "§6 (Lưu ý)", ELIGIBLE, Make.renewalsNotTold())
            .knowing(Make.renewals(0))
            .as("the host's count where the applicant tells nothing"),
        Scenario.of("renewed-once.passed", "§6 (Lưu ý)", ELIGIBLE, renewal)
            .knowing(Make.requests(Make.known(Procedure.CHANGE, RequestState.GRANTED)))
            .as("a change does not count"),
        Scenario.of("renewed-once.warning", "§6 (Lưu ý)", ELIGIBLE, renewal)
            .knowing(Make.requests(Make.known(Procedure.RENEW, RequestState.REFUSED))),
        Scenario.of("renewed-once.warning", "§6 (Lưu ý)", ELIGIBLE, renewal)
            .knowing(Make.requests(Make.known(Procedure.RENEW, RequestState.RETURNED)))
            .as("returned"),
        Scenario.of(
                "renewed-once.not-checked.not-told",
                "§6 (Lưu ý)",
                UNDECIDED,
                Make.renewalsNotTold())
            .because(Cause.FACT_MISSING),
        Scenario.of("renewal-early.passed", "§6", ELIGIBLE, renewal).on(Sample.END.minusDays(180)),
        Scenario.of("renewal-early.warning", "§6", ELIGIBLE, renewal).on(Sample.END.minusDays(181)),
        Scenario.of("token-at-hand.passed", "§6", ELIGIBLE, renewal),
        token("token-at-hand.failed", INELIGIBLE, TokenCondition.LOST),
        token("token-at-hand.failed", INELIGIBLE, TokenCondition.DAMAGED).as("damaged"),
        token("token-at-hand.warning.locked", ELIGIBLE, TokenCondition.LOCKED),
        Scenario.of(
                "token-at-hand.not-checked.not-told",
                "§6",
                ELIGIBLE,
                Make.begin(Request.renew(Sample.certificate(Sample.END), 0), STAFF).build())
            .because(Cause.FACT_MISSING),
        Scenario.of("certificate-data.passed", "§4", ELIGIBLE, real(inside())).on(REAL_DAY),
        Scenario.of("certificate-data.failed", "§4", INELIGIBLE, real(renamed())).on(REAL_DAY),
        Scenario.of("certificate-data.failed.unreadable", "§4", INELIGIBLE, unreadable()),
        Scenario.of("duplicate.passed", "§6", ELIGIBLE, renewal)
            .knowing(Make.requests(Make.known(Procedure.CHANGE, RequestState.OPEN))),
        Scenario.of("duplicate.failed", "§6", INELIGIBLE, renewal)
            .knowing(Make.requests(Make.known(Procedure.RENEW, RequestState.OPEN))),
        Scenario.of(
                "duplicate.failed.reference",
                "§7",
                INELIGIBLE,
                Sample.request(Procedure.CHANGE, STAFF))
            .knowing(Make.requests(Make.known(Procedure.CHANGE, RequestState.OPEN, "HS-7"))),
        Scenario.of("duplicate.failed", "§9", INELIGIBLE, recoveryOfACertificate())
            .knowing(Make.requests(Make.known(Procedure.RECOVER, RequestState.OPEN)))
            .as("recovery; the certificate is named"),
        Scenario.of("duplicate.not-checked.not-given", "§6", ELIGIBLE, renewal)
            .because(Cause.FACT_MISSING),
        Scenario.of("token-holder.passed", "§4", ELIGIBLE, renewal)
            .knowing(Make.holder(Make.TOKEN, "NGUYỄN VĂN AN")),
        Scenario.of("token-holder.failed", "§4", INELIGIBLE, renewal)
            .knowing(Make.holder(Make.TOKEN, "Trần Thị Bình")),
        Scenario.of("token-holder.warning.unknown", "§4", ELIGIBLE, renewal)
            .knowing(Make.holder("VGCA20000002", "Nguyễn Văn An")),
        Scenario.of("token-holder.not-checked.not-given", "§4", ELIGIBLE, renewal)
            .because(Cause.FACT_MISSING));
  }

  private static Scenario token(
      String key, vn.certproc.api.decision.Verdict verdict, TokenCondition condition) {
    return Scenario.of(key, "§7", verdict, Make.withToken(Procedure.CHANGE, condition));
  }

  private static Request renewalUntil(LocalDate end) {
    return Make.begin(Request.renew(Sample.certificate(end), 0), STAFF)
        .token(Token.of("VGCA20000001", TokenCondition.AT_HAND))
        .build();
  }

  private static Request withoutDate() {
    Certificate open = Certificate.of("Nguyễn Văn An", Make.SERIAL).email("a@b.gov.vn").build();
    return Make.begin(Request.renew(open, 0), STAFF).build();
  }

  private static Request recoveryOfACertificate() {
    return Make.begin(Request.recover(Make.TOKEN, "password-forgotten"), STAFF)
        .certificate(Sample.certificate(Sample.END))
        .build();
  }

  static Certificate inside() {
    byte[] der = bytes();
    Certificate read =
        CertificateReader.create()
            .read(der)
            .certificate()
            .toCertificate(ZoneId.of("Asia/Ho_Chi_Minh"));
    return with(read, read.name(), EncodedCertificate.of(der));
  }

  static Certificate renamed() {
    return with(inside(), "Tổng cục khác", inside().encoded().orElseThrow());
  }

  private static Certificate with(Certificate c, String name, EncodedCertificate encoded) {
    return new Certificate(
        name,
        c.serialNumber(),
        c.issuer(),
        c.validFrom(),
        c.validTo(),
        c.email(),
        c.taxCode(),
        Optional.of(encoded));
  }

  private static Request real(Certificate certificate) {
    return Make.begin(Request.renew(certificate, 0), AGENCY)
        .token(Token.of(Make.TOKEN, TokenCondition.AT_HAND))
        .build();
  }

  private static Request unreadable() {
    Certificate wrong =
        with(
            Sample.certificate(Sample.END),
            "Nguyễn Văn An",
            EncodedCertificate.of(new byte[] {1, 2, 3}));
    return Make.begin(Request.renew(wrong, 0), STAFF).build();
  }

  private static byte[] bytes() {
    try (InputStream in =
        Objects.requireNonNull(
            CertificateScenarios.class.getResourceAsStream("real/agency-g2-tong-cuc-thue.cer"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
