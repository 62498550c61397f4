package vn.certproc.checks.dss;

import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validates a file by the policy that DSS brings (ETSI EN 319 102-1): {@code file}, {@code trust},
 * {@code crl}, {@code ocsp}, {@code certificate}, {@code at}.
 */
final class Validation {

  private Validation() {}

  static void run(Order order, Answer answer) {
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new FileDocument(order.one("file")));
    validator.setCertificateVerifier(Evidence.of(order));
    validator.setEnableEtsiValidationReport(false);
    order.date("at").ifPresent(validator::setValidationTime);
    Reports reports = validator.validateDocument();
    SimpleReport report = reports.getSimpleReport();
    for (String id : report.getSignatureIdList()) {
      signature(report, id, answer);
      changes(reports.getDiagnosticData().getSignatureById(id).getPDFRevision(), answer);
    }
  }

  /** What DSS cannot account for among what was changed after the signature. */
  private static void changes(@Nullable PDFRevisionWrapper revision, Answer answer) {
    if (revision != null) {
      revision
          .getPdfUndefinedChanges()
          .forEach(change -> answer.line("change", change.getAction() + " " + change.getValue()));
    }
  }

  private static void signature(SimpleReport report, String id, Answer answer) {
    answer.line("signature", id);
    answer.line("indication", report.getIndication(id));
    answer.line("sub-indication", report.getSubIndication(id));
    answer.line("format", report.getSignatureFormat(id));
    answer.line("by", report.getSignedBy(id));
    answer.line("best-time", report.getBestSignatureTime(id));
    report
        .getSignatureScopes(id)
        .forEach(scope -> answer.line("scope", scope.getScope() + " " + scope.getName()));
    messages("error", report.getAdESValidationErrors(id), answer);
    messages("warning", report.getAdESValidationWarnings(id), answer);
    messages("info", report.getAdESValidationInfo(id), answer);
    report
        .getSignatureTimestamps(id)
        .forEach(stamp -> answer.line("time-stamp", stamp.getIndication()));
  }

  private static void messages(String kind, List<Message> messages, Answer answer) {
    messages.forEach(message -> answer.line(kind, message.getKey() + " " + message.getValue()));
  }
}
