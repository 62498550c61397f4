package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.Head;
import vn.certproc.forms.document.FormDocument.LetterHead;

/** The head of the first page: boxes 1 to 5 of Decree 30/2020, Annex I. */
final class HeadLayout {

  private final Tools tools;
  private final DocumentFormat format;

  HeadLayout(Tools tools) {
    this.tools = tools;
    this.format = tools.format();
  }

  void lay(Head head, Flow flow) {
    if (head instanceof LetterHead letter) {
      flow.add(letter(letter));
    } else if (head instanceof ApplicationHead application) {
      flow.add(application(application));
    }
  }

  private Strip letter(LetterHead head) {
    double leftWidth = tools.page().areaWidth() * format.number("head.left.share");
    double gap = format.length("head.column.gap");
    Column left = new Column(tools, tools.page().left(), leftWidth);
    double rightX = tools.page().left() + leftWidth + gap;
    Column right = new Column(tools, rightX, tools.page().right() - rightX);
    issuer(left, head);
    nation(right);
    double below = Math.max(left.height(), right.height()) + format.length("number.gap");
    left.downTo(below);
    right.downTo(below);
    left.centred(
        tools.wording().number(head.number(), head.symbol()),
        format.style("number.style"),
        Element.of(Role.NUMBER, "number"));
    right.centred(
        head.placeAndDate(),
        format.style("place-date.style"),
        Element.of(Role.PLACE_AND_DATE, "placeAndDate"));
    left.space(format.length("letter-subject.gap"));
    left.centred(
        tools.wording().letterSubject(head.subject()),
        format.style("letter-subject.style"),
        Element.of(Role.SUBJECT, "subject"));
    List<Mark> marks = new ArrayList<>(left.marks());
    marks.addAll(right.marks());
    return Strip.of(0, Math.max(left.height(), right.height()), marks);
  }

  private void issuer(Column column, LetterHead head) {
    head.superior()
        .ifPresent(
            name ->
                column.centred(
                    name, format.style("superior.style"), Element.of(Role.SUPERIOR, "superior")));
    Element issuer = Element.of(Role.ISSUER, "issuer");
    column.centred(head.issuer(), format.style("issuer.style"), issuer);
    column.rule(format.number("issuer.rule.share"), issuer);
  }

  private void nation(Column column) {
    column.centred(
        format.text("nation"), format.style("nation.style"), Element.of(Role.NATION, "nation"));
    Element motto = Element.of(Role.MOTTO, "motto");
    column.centred(format.text("motto"), format.style("motto.style"), motto);
    column.rule(format.number("motto.rule.share"), motto);
  }

  private Strip application(ApplicationHead head) {
    Column column = new Column(tools, tools.page().left(), tools.page().areaWidth());
    nation(column);
    column.space(format.length("title.gap"));
    Element title = Element.of(Role.TITLE, "title");
    column.centred(head.title(), format.style("title.style"), title);
    head.subject()
        .ifPresent(
            subject ->
                column.centred(
                    subject,
                    format.style("title-subject.style"),
                    Element.of(Role.SUBJECT, "subject")));
    column.rule(format.number("title.rule.share"), title);
    return Strip.of(0, column.height(), column.marks());
  }
}
