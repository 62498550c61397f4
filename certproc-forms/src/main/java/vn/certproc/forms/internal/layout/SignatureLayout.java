package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.SignaturePlace;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/**
 * The end of a document: "Nơi nhận" at the left (box 9b), the places to sign beside it (boxes
 * 7a–7c). One strip, so that no page's end cuts it, but for recipients who are too many.
 */
final class SignatureLayout {

  private final Tools tools;
  private final DocumentFormat format;

  SignatureLayout(Tools tools) {
    this.tools = tools;
    this.format = tools.format();
  }

  void lay(FormDocument document, Flow flow) {
    List<Column> columns = columns(document);
    Column recipients = columns.remove(0);
    double height = columns.stream().mapToDouble(Column::height).max().orElse(0);
    List<Mark> signed = columns.stream().flatMap(column -> column.marks().stream()).toList();
    double most = tools.page().areaHeight() * format.number("recipients.whole.share");
    if (recipients.height() <= Math.max(height, most)) {
      List<Mark> marks = joined(recipients.marks(), signed);
      add(flow, Math.max(height, recipients.height()), marks);
    } else {
      beside(recipients.marks(), height, signed, flow);
    }
  }

  /** Sets what recipients find no room beside the signatures below them, line by line. */
  private void beside(List<Mark> recipients, double height, List<Mark> signed, Flow flow) {
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

  /** The column of the recipients, which may be empty, and those of the signatures. */
  private List<Column> columns(FormDocument document) {
    List<SignaturePlace> places = document.signatures();
    boolean withRecipients = !document.recipients().isEmpty();
    double width = tools.page().areaWidth() * share(places.size(), withRecipients);
    List<Column> columns = new ArrayList<>();
    Column recipients = new Column(tools, tools.page().left(), width);
    if (withRecipients) {
      recipients(recipients, document.recipients());
    }
    columns.add(recipients);
    double top = 0;
    for (int i = places.size() - 1; i >= 0; i--) {
      double x = tools.page().right() - (places.size() - i) * width;
      Column column = new Column(tools, x, width);
      if (i == places.size() - 1) {
        dateAbove(document).ifPresent(text -> date(column, text));
        top = column.height();
      }
      column.downTo(top);
      place(column, places.get(i), i);
      columns.add(1, column);
    }
    return columns;
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

  private void place(Column column, SignaturePlace place, int index) {
    Element element = Element.of(Role.SIGNATURE, "signatures[" + (index + 1) + "]");
    for (String line : place.authority()) {
      column.centred(line, format.style("signature.style"), element.child(Role.AUTHORITY));
    }
    place
        .hint()
        .ifPresent(
            hint ->
                column.centred(
                    hint, format.style("signature.hint.style"), element.child(Role.HINT)));
    column.space(format.length("signature.space"));
    Style nameStyle = format.style("signature.name.style");
    String name = CleanText.of(place.name().orElse(""));
    if (name.isEmpty()) {
      column.blank(format.number("signature.blank.share"), nameStyle, element.child(Role.NAME));
    } else {
      column.centred(name, nameStyle, element.child(Role.NAME));
    }
  }

  private void recipients(Column column, List<String> recipients) {
    Element element = Element.of(Role.RECIPIENTS, "recipients");
    column.left(format.text("recipients"), 0, format.style("recipients.label.style"), element);
    for (String line : recipients) {
      column.left(line, 0, format.style("recipients.style"), element.child(Role.RECIPIENT));
    }
  }
}
