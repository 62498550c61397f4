package vn.certproc.forms.document;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Signer;
import vn.certproc.forms.FormPart;

/**
 * A form with its data, ready to be laid out. Immutable and thread-safe.
 *
 * @param formId such as {@code tt185-07}
 * @param title the document's title for readers and metadata, Vietnamese
 * @param landscape whether its pages lie on the long side
 * @param head letterhead of an agency, the national motto alone of a person's application, or the
 *     head of minutes
 * @param addressees the lines after "Kính gửi:"; none for minutes that are addressed to nobody
 * @param body the blocks in reading order
 * @param signatures the signature places, left to right
 * @param recipients the lines of "Nơi nhận", each with its leading hyphen; empty for a form that
 *     has none
 * @param parts every part of the form with where it comes from, for the metadata; never printed
 */
public record FormDocument(
    String formId,
    String title,
    boolean landscape,
    Head head,
    List<String> addressees,
    List<Block> body,
    List<SignaturePlace> signatures,
    List<String> recipients,
    List<FormPart> parts) {

  /** Copies the lists. */
  public FormDocument {
    addressees = List.copyOf(addressees);
    body = List.copyOf(body);
    signatures = List.copyOf(signatures);
    recipients = List.copyOf(recipients);
    parts = List.copyOf(parts);
  }

  /** A document of a host's own making, whose parts come from no definition. */
  public FormDocument(
      String formId,
      String title,
      boolean landscape,
      Head head,
      List<String> addressees,
      List<Block> body,
      List<SignaturePlace> signatures,
      List<String> recipients) {
    this(formId, title, landscape, head, addressees, body, signatures, recipients, List.of());
  }

  /** What stands above the addressee. */
  public sealed interface Head {}

  /**
   * The head of an official letter (Decree 30/2020, Annex I, boxes 1–5b).
   *
   * @param superior tên cơ quan chủ quản, upper case; empty where it prints none
   * @param issuer tên cơ quan ban hành, upper case
   * @param number số; empty prints dotted
   * @param symbol ký hiệu; empty prints dotted
   * @param placeAndDate the whole line "Long An, ngày 05 tháng 01 năm 2026", dotted where open
   * @param subject trích yếu without "V/v"
   */
  public record LetterHead(
      Optional<String> superior,
      String issuer,
      Optional<String> number,
      Optional<String> symbol,
      String placeAndDate,
      String subject)
      implements Head {}

  /**
   * The head of a person's application: motto, title, no letterhead.
   *
   * @param title tên loại, upper case
   * @param subject trích yếu below it
   * @param placeAndDate the line above the signature, dotted where open
   */
  public record ApplicationHead(String title, Optional<String> subject, String placeAndDate)
      implements Head {}

  /**
   * The head of minutes, biên bản (Decree 30/2020, Annex I, boxes 1, 2, 3, 5a). The day and place
   * of minutes stand in their first sentence, not in the head.
   *
   * @param letterhead the agency that draws them up, left of the motto; empty where persons do
   * @param title tên loại, upper case
   * @param subject trích yếu below it
   */
  public record MinutesHead(Optional<Letterhead> letterhead, String title, Optional<String> subject)
      implements Head {}

  /**
   * The left column of an agency's document that has a type name of its own.
   *
   * @param superior tên cơ quan chủ quản, upper case; empty where it prints none
   * @param issuer tên cơ quan ban hành, upper case
   * @param number số; empty prints dotted
   * @param symbol ký hiệu, beginning with the letters of the type, such as {@code BB-SNV}
   */
  public record Letterhead(
      Optional<String> superior, String issuer, Optional<String> number, Optional<String> symbol) {}

  /**
   * A place to sign.
   *
   * @param authority the lines above, upper case bold: {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH},
   *     or {@code NGƯỜI ĐỀ NGHỊ}
   * @param hint the line in brackets below, such as {@code (Ký, ghi rõ họ tên)}
   * @param name the name under the signature; empty prints dotted
   * @param signers who may sign there digitally, in their order; never printed, but the PDF records
   *     their places, so that it can be prepared for signing. Empty where it is signed by hand
   *     alone
   */
  public record SignaturePlace(
      List<String> authority, Optional<String> hint, Optional<String> name, List<Signer> signers) {

    /** Copies the lists. */
    public SignaturePlace {
      authority = List.copyOf(authority);
      signers = List.copyOf(signers);
    }

    /** A place that is signed by hand alone. */
    public SignaturePlace(List<String> authority, Optional<String> hint, Optional<String> name) {
      this(authority, hint, name, List.of());
    }
  }
}
