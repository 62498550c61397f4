package vn.certproc.dossier.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.dossier.DossierException;
import vn.certproc.dossier.SignedDocument;
import vn.certproc.dossier.SignerKey;
import vn.certproc.dossier.Signing;
import vn.certproc.forms.signing.PdfSigner;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.forms.signing.SignedPdf;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.ChainBuilder;
import vn.certproc.pki.cms.CmsMaker;
import vn.certproc.pki.cms.DetachedCms;
import vn.certproc.pki.cms.SigningCertificates;

/**
 * Signs documents by each signer in turn, with the certificates of the issuers that are known here.
 * Thread-safe.
 */
public final class FormSigning {

  private final PdfSigner signer = PdfSigner.create();
  private final CertificateReader certificates = CertificateReader.create();
  private final ChainBuilder chains;
  private final Clock clock;

  /** A signing that takes issuers from these chains, and the time from this clock. */
  public FormSigning(ChainBuilder chains, Clock clock) {
    this.chains = chains;
    this.clock = clock;
  }

  /** Signs by each; one without a place is refused. */
  public SignedDocument sign(byte[] pdf, Signing signing) {
    SignedDocument now = new SignedDocument(pdf, List.of(), List.of());
    List<String> fields = new ArrayList<>();
    List<Fault> notices = new ArrayList<>();
    for (SignerKey each : signing.signers()) {
      now = sign(now.pdf(), signing, each);
      fields.addAll(now.fields());
      notices.addAll(now.notices());
    }
    return new SignedDocument(now.pdf(), fields, notices);
  }

  /** Signs by one of them. */
  SignedDocument sign(byte[] pdf, Signing signing, SignerKey by) {
    SignedPdf signed = signer.sign(pdf, order(by, signing), by.key());
    return new SignedDocument(signed.pdf(), List.of(signed.field()), signed.warnings());
  }

  private SignatureOrder order(SignerKey by, Signing signing) {
    Instant at = clock.instant();
    SignatureOrder order =
        by.field()
            .map(name -> SignatureOrder.field(name, at))
            .orElseGet(() -> SignatureOrder.as(by.kind(), at))
            .withChain(issuers(by.key(), at));
    if (by.appearance().isPresent()) {
      order = order.withAppearance(by.appearance().get());
    }
    if (signing.timeStamps().isPresent()) {
      order = order.withTimeStamp(signing.timeStamps().get());
    }
    return signing.otherNameAccepted() ? order.acceptingOtherName() : order;
  }

  /** From the certificate's issuer upwards, without the root, which who verifies must bring. */
  private List<CertificateDetails> issuers(SigningKey key, Instant at) {
    return own(key).stream()
        .flatMap(own -> chains.build(own, at).certificates().stream().skip(1))
        .filter(each -> !each.subject().text().equals(each.issuer().text()))
        .toList();
  }

  private Optional<CertificateDetails> own(SigningKey key) {
    return key.certificate().map(c -> certificates.read(c.der()).certificate());
  }

  /**
   * A signature in a file of its own.
   *
   * @throws DossierException.NotSigned when the certificate is not for signing now
   */
  public byte[] detached(byte[] content, Signing signing) {
    SigningKey key = signing.last().key();
    Instant at = clock.instant();
    List<Fault> against = own(key).map(c -> SigningCertificates.faults(c, at)).orElse(List.of());
    if (!against.isEmpty()) {
      throw new DossierException.NotSigned(against);
    }
    CmsMaker maker = CmsMaker.cades(at).withChain(issuers(key, at));
    if (signing.timeStamps().isPresent()) {
      maker = maker.withTimeStamp(signing.timeStamps().get());
    }
    SignatureScheme scheme = key.schemes().iterator().next();
    try {
      return DetachedCms.sign(new ByteArrayInputStream(content), maker, scheme, key);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }
}
