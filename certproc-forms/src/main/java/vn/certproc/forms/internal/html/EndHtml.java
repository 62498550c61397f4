package vn.certproc.forms.internal.html;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.MinutesHead;
import vn.certproc.forms.document.FormDocument.SignaturePlace;
import vn.certproc.forms.internal.layout.DocumentFormat;

/** The end of a document: "Nơi nhận" (box 9b), the places to sign (boxes 7a–7c). */
final class EndHtml {

  private final Markup html;
  private final DocumentFormat format;

  EndHtml(Markup html, DocumentFormat format) {
    this.html = html;
    this.format = format;
  }

  void write(FormDocument form) {
    // Two parties need the whole width: what is sent stands below them.
    boolean below = form.head() instanceof MinutesHead;
    boolean withRecipients = !form.recipients().isEmpty() && !below;
    int columns = form.signatures().size() + (withRecipients ? 1 : 0);
    if (columns == 0) {
      return;
    }
    String sealed = isSealed(form) ? " sealed" : "";
    html.open("footer", "end " + StyleSheet.columns(columns) + sealed);
    if (withRecipients) {
      recipients(form.recipients());
    }
    dateAbove(form).ifPresent(text -> html.element("p", "place-date", text));
    form.signatures().forEach(this::place);
    html.end("footer");
    if (below && !form.recipients().isEmpty()) {
      recipients(form.recipients());
    }
  }

  /** A seal needs more room than a signature; names stand at one height. */
  private static boolean isSealed(FormDocument form) {
    return form.signatures().stream()
        .flatMap(place -> place.signers().stream())
        .anyMatch(signer -> signer.kind() == SignerKind.AGENCY);
  }

  /** A letter is dated in its head, a person's application above the signature. */
  private static Optional<String> dateAbove(FormDocument form) {
    return form.head() instanceof ApplicationHead head
        ? Optional.of(head.placeAndDate())
        : Optional.empty();
  }

  private void recipients(List<String> lines) {
    html.open("div", "recipients");
    html.element("p", "recipients-label", format.text("recipients"));
    html.open("ul", "recipients-list", "role", "list");
    lines.forEach(line -> html.element("li", "recipient", line));
    html.close("ul").end("div");
  }

  private void place(SignaturePlace place) {
    if (place.authority().isEmpty()) {
      html.open("div", "signature");
    } else {
      String whose = String.join(" ", place.authority());
      html.open("div", "signature", "role", "group", "aria-label", whose);
    }
    place.authority().forEach(line -> html.element("p", "authority", line));
    place.hint().ifPresent(hint -> html.element("p", "hint", hint));
    html.open("p", "signature-name");
    String name = SafeText.clean(place.name().orElse(""));
    if (name.isEmpty()) {
      html.blank();
    } else {
      html.text(name);
    }
    html.close("p").end("div");
  }
}
