package vn.certproc.checks.signatures;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.forms.signing.PdfSigner;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.forms.verification.PdfVerification;
import vn.certproc.forms.verification.PdfVerifier;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.Pkcs12Key;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.cms.CmsMaker;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureJudge;
import vn.certproc.pki.verification.SignatureVerdict;

/** Our signer with the keys of the holders, and our verifier with the test root and its CRLs. */
final class Ours {

  private final Holders holders;
  private final PdfSigner signer = PdfSigner.create();
  private final PdfVerifier verifier;

  Ours(Holders holders) {
    this.holders = holders;
    TrustAnchors anchors =
        TrustAnchors.of(List.of(details(holders.root().certificate())), List.of());
    this.verifier =
        PdfVerifier.of(
            SignatureJudge.of(anchors, RevocationSources.none().withCrls(holders.crls())));
  }

  /** PAdES-BASELINE-B by a holder at a person's or an agency's place. */
  byte[] sign(byte[] pdf, SignerKind kind, String holder) {
    return sign(pdf, SignatureOrder.as(kind, holders.signing()), holder);
  }

  /** PAdES-BASELINE-T. */
  byte[] stamp(byte[] pdf, SignerKind kind, String holder) {
    SignatureOrder order = SignatureOrder.as(kind, holders.signing());
    return sign(pdf, order.withTimeStamp(holders.stamps()::answer), holder);
  }

  /** Signs as the order says, whatever name the form prints. */
  byte[] sign(byte[] pdf, SignatureOrder order, String holder) {
    return signer
        .sign(pdf, order.withChain(issuers(holder)).acceptingOtherName(), key(holder))
        .pdf();
  }

  /** A detached PAdES CMS over the content, without a look at what the certificate is for. */
  byte[] cms(byte[] content, String holder) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return CmsMaker.pades()
          .withChain(issuers(holder))
          .sign(digest, SignatureScheme.RSA_PKCS1_SHA256, key(holder));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** A time-stamp token over the content, of the authority that all trust. */
  byte[] token(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      byte[] request = generator.generate(TSPAlgorithms.SHA256, digest).getEncoded();
      return new TimeStampResponse(holders.stamps().answer(request))
          .getTimeStampToken()
          .getEncoded();
    } catch (GeneralSecurityException | IOException | TSPException e) {
      throw new AssertionError(e);
    }
  }

  private List<CertificateDetails> issuers(String holder) {
    return holders.key(holder).chain().stream().skip(1).map(Ours::details).toList();
  }

  /** The holder's key as a host has it from a PKCS#12 file. */
  Pkcs12Key key(String holder) {
    try (var in = Files.newInputStream(holders.file(holder + ".p12"))) {
      return Pkcs12Key.read(in, holder, Holders.PASSWORD.toCharArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What the verifier says now. */
  PdfVerification verify(byte[] pdf) {
    return verifier.verify(pdf, Instant.now());
  }

  /**
   * The verdict on the file, and after a colon what each signature covers, with its own verdict
   * where that is another; {@code unreadable} for a file that is refused whole.
   */
  String cell(byte[] pdf) {
    try {
      PdfVerification verification = verify(pdf);
      SignatureVerdict verdict = verification.verdict();
      List<String> each =
          verification.signatures().stream().map(signature -> cell(signature, verdict)).toList();
      return verdict.code() + ": " + (each.isEmpty() ? "-" : String.join(", ", each));
    } catch (CertprocException e) {
      return "unreadable: " + e.code();
    }
  }

  private static CertificateDetails details(X509Certificate certificate) {
    try {
      return CertificateReader.create().read(certificate.getEncoded()).certificate();
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private static String cell(PdfSignature signature, SignatureVerdict verdict) {
    String covers = signature.coverage().code().replace("-document", "");
    return signature.verdict() == verdict ? covers : signature.verdict().code() + " " + covers;
  }

  /** Why, by codes. */
  String why(byte[] pdf) {
    try {
      PdfVerification verification = verify(pdf);
      return codes(verification.reasons())
          + " "
          + verification.signatures().stream().map(each -> codes(each.reasons())).toList();
    } catch (CertprocException e) {
      return e.code();
    }
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
