package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.MinutesHead;
import vn.certproc.forms.document.FormDocument.SignaturePlace;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/**
 * The end of a document: "Nơi nhận" at the left (box 9b), the places to sign beside it (boxes
 * 7a–7c); of minutes, whose parties take the whole width, "Nơi nhận" stands below them. One strip
 * each, so that no page's end cuts it, but for recipients who are too many.
 */
final class SignatureLayout {

  private final Tools tools;
  private final DocumentFormat format;

  SignatureLayout(Tools tools) {
    this.tools = tools;
    this.format = tools.format();
  }

  void lay(FormDocument document, Flow flow) {
    boolean below = document.head() instanceof MinutesHead;
    boolean beside = !below && !document.recipients().isEmpty();
    double share = share(document.signatures().size(), beside);
    List<Column> signers = signers(document, share);
    double height = signers.stream().mapToDouble(Column::height).max().orElse(0);
    List<Mark> signed = signers.stream().flatMap(column -> column.marks().stream()).toList();
    Column recipients =
        recipients(document, below ? format.number("recipients.below.share") : share);
    if (!below) {
      together(recipients, height, signed, flow);
      return;
    }
    Flow signatures = recipients.marks().isEmpty() ? flow : s -> flow.add(s.keptWithNext());
    add(signatures, height, signed);
    together(recipients, 2 * format.style("recipients.style").lineHeight(), List.of(), flow);
  }

  /** Recipients and signatures side by side, so that no page's end parts them. */
  private void together(Column recipients, double height, List<Mark> signed, Flow flow) {
    double most = tools.page().areaHeight() * format.number("recipients.whole.share");
    if (recipients.height() <= Math.max(height, most)) {
      double both = Math.max(height, recipients.height());
      add(flow, both, joined(recipients.marks(), signed));
    } else {
      overflowing(recipients.marks(), height, signed, flow);
    }
  }

  /** Sets what recipients find no room beside the signatures below them, line by line. */
  private void overflowing(List<Mark> recipients, double height, List<Mark> signed, Flow flow) {
    int count = 0;
    while (lineTop(recipients.get(count)) < height) {
      count++;
    }
    add(flow, lineTop(recipients.get(count)), joined(recipients.subList(0, count), signed));
    double lineHeight = format.style("recipients.style").lineHeight();
    for (Mark mark : recipients.subList(count, recipients.size())) {
      flow.add(Strip.of(0, lineHeight, List.of(mark.lowered(-lineTop(mark)))));
    }
  }

  private double lineTop(Mark mark) {
    TextMark text = (TextMark) mark;
    return text.baseline() - tools.typesetter().baseline(0, text.style());
  }

  private void add(Flow flow, double height, List<Mark> marks) {
    if (!marks.isEmpty()) {
      flow.add(Strip.of(format.length("signature.gap"), height, marks));
    }
  }

  private static List<Mark> joined(List<Mark> first, List<Mark> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** The places to sign, at the right, each name at the height of the others. */
  private List<Column> signers(FormDocument document, double share) {
    List<SignaturePlace> places = document.signatures();
    double width = tools.page().areaWidth() * share;
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      double x = tools.page().right() - (places.size() - i) * width;
      columns.add(new Column(tools, x, width));
    }
    if (!columns.isEmpty()) {
      dateAbove(document).ifPresent(text -> date(columns.get(columns.size() - 1), text));
    }
    level(columns);
    List<Element> elements =
        IntStream.rangeClosed(1, places.size())
            .mapToObj(n -> Element.of(Role.SIGNATURE, "signatures[" + n + "]"))
            .toList();
    for (int i = 0; i < places.size(); i++) {
      authority(columns.get(i), places.get(i), elements.get(i));
    }
    level(columns);
    double space = space(places);
    for (int i = 0; i < places.size(); i++) {
      new SigningPlaceLayout(format, columns.get(i), space)
          .lay(places.get(i).signers(), i + 1, elements.get(i));
      columns.get(i).space(space);
      name(columns.get(i), places.get(i), elements.get(i));
    }
    return columns;
  }

  private static void level(List<Column> columns) {
    double height = columns.stream().mapToDouble(Column::height).max().orElse(0);
    columns.forEach(column -> column.downTo(height));
  }

  /** Columns share the width; one that stands alone may be wider, so that its date fits a line. */
  private double share(int places, boolean withRecipients) {
    int count = places + (withRecipients ? 1 : 0);
    return count <= 1 ? format.number("signature.alone.share") : 1.0 / count;
  }

  /** A person's application is dated above the signature, a letter in its head. */
  private static Optional<String> dateAbove(FormDocument document) {
    return document.head() instanceof ApplicationHead head
        ? Optional.of(head.placeAndDate())
        : Optional.empty();
  }

  private void date(Column column, String text) {
    column.centred(
        text, format.style("place-date.style"), Element.of(Role.PLACE_AND_DATE, "placeAndDate"));
  }

  private void authority(Column column, SignaturePlace place, Element element) {
    for (String line : place.authority()) {
      column.centred(line, format.style("signature.style"), element.child(Role.AUTHORITY));
    }
    place
        .hint()
        .ifPresent(
            hint ->
                column.centred(
                    hint, format.style("signature.hint.style"), element.child(Role.HINT)));
  }

  /** A seal needs more than a signature; names stand at one height. */
  private double space(List<SignaturePlace> places) {
    return format.length(isSealed(places) ? "signature.space.sealed" : "signature.space");
  }

  private static boolean isSealed(List<SignaturePlace> places) {
    return places.stream()
        .flatMap(place -> place.signers().stream())
        .anyMatch(signer -> signer.kind() == SignerKind.AGENCY);
  }

  private void name(Column column, SignaturePlace place, Element element) {
    Style style = format.style("signature.name.style");
    String name = CleanText.of(place.name().orElse(""));
    if (name.isEmpty()) {
      column.blank(format.number("signature.blank.share"), style, element.child(Role.NAME));
    } else {
      column.centred(name, style, element.child(Role.NAME));
    }
  }

  private Column recipients(FormDocument document, double share) {
    double width = tools.page().areaWidth() * share;
    boolean beside = !(document.head() instanceof MinutesHead);
    double covered =
        beside && isSealed(document.signatures()) ? SigningPlaceLayout.overhang(format, width) : 0;
    Column column = new Column(tools, tools.page().left(), width - covered);
    if (document.recipients().isEmpty()) {
      return column;
    }
    Element element = Element.of(Role.RECIPIENTS, "recipients");
    column.left(format.text("recipients"), 0, format.style("recipients.label.style"), element);
    for (String line : document.recipients()) {
      column.left(line, 0, format.style("recipients.style"), element.child(Role.RECIPIENT));
    }
    return column;
  }
}
