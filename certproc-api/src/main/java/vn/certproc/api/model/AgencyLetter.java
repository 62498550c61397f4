package vn.certproc.api.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an agency puts on its official letter. A part that is not given prints dotted, for the hand.
 *
 * <p>Immutable and thread-safe. Source: Decree 30/2020/NĐ-CP, Annex I.
 *
 * @param number số
 * @param symbol ký hiệu, such as {@code STTTT-CNTT}
 * @param place địa danh
 * @param date ngày … tháng … năm …
 * @param signer who signs
 * @param recipients the lines of "Nơi nhận", in order, without the leading hyphen
 */
public record AgencyLetter(
    Optional<String> number,
    Optional<String> symbol,
    Optional<String> place,
    Optional<LocalDate> date,
    Optional<LetterSigner> signer,
    List<String> recipients) {

  /** Normalises the texts and copies the list. */
  public AgencyLetter {
    number = Values.optionalText("number", number);
    symbol = Values.optionalText("symbol", symbol);
    place = Values.optionalText("place", place);
    recipients = recipients.stream().map(r -> Values.text("recipient", r)).toList();
  }

  /** A letter on which everything is still open. */
  public static AgencyLetter blank() {
    return new AgencyLetter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
