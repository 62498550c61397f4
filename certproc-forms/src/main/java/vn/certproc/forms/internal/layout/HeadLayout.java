package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.Head;
import vn.certproc.forms.document.FormDocument.LetterHead;
import vn.certproc.forms.document.FormDocument.Letterhead;
import vn.certproc.forms.document.FormDocument.MinutesHead;

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
    } else if (head instanceof MinutesHead minutes) {
      minutes(minutes, flow);
    }
  }

  private Strip letter(LetterHead head) {
    Column left = leftColumn();
    Column right = rightColumn();
    issuer(left, head.superior(), head.issuer());
    nation(right);
    double below = Math.max(left.height(), right.height()) + format.length("number.gap");
    left.downTo(below);
    right.downTo(below);
    number(left, head.number(), head.symbol());
    right.centred(
        head.placeAndDate(),
        format.style("place-date.style"),
        Element.of(Role.PLACE_AND_DATE, "placeAndDate"));
    left.space(format.length("letter-subject.gap"));
    left.centred(
        tools.wording().letterSubject(head.subject()),
        format.style("letter-subject.style"),
        Element.of(Role.SUBJECT, "subject"));
    return beside(left, right);
  }

  private Column leftColumn() {
    double width = tools.page().areaWidth() * format.number("head.left.share");
    return new Column(tools, tools.page().left(), width);
  }

  private Column rightColumn() {
    double leftWidth = tools.page().areaWidth() * format.number("head.left.share");
    double x = tools.page().left() + leftWidth + format.length("head.column.gap");
    return new Column(tools, x, tools.page().right() - x);
  }

  private static Strip beside(Column left, Column right) {
    List<Mark> marks = new ArrayList<>(left.marks());
    marks.addAll(right.marks());
    return Strip.of(0, Math.max(left.height(), right.height()), marks);
  }

  private void issuer(Column column, Optional<String> superior, String name) {
    superior.ifPresent(
        above ->
            column.centred(
                above, format.style("superior.style"), Element.of(Role.SUPERIOR, "superior")));
    Element issuer = Element.of(Role.ISSUER, "issuer");
    column.centred(name, format.style("issuer.style"), issuer);
    column.rule(format.number("issuer.rule.share"), issuer);
  }

  private void number(Column column, Optional<String> number, Optional<String> symbol) {
    column.centred(
        tools.wording().number(number, symbol),
        format.style("number.style"),
        Element.of(Role.NUMBER, "number"));
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
    title(column, head.title(), head.subject());
    return Strip.of(0, column.height(), column.marks());
  }

  /** The agency's letterhead beside the motto, or the motto alone; the type name below. */
  private void minutes(MinutesHead head, Flow flow) {
    Column name = new Column(tools, tools.page().left(), tools.page().areaWidth());
    Optional<Strip> above = head.letterhead().map(this::letterhead);
    if (above.isEmpty()) {
      nation(name);
      name.space(format.length("title.gap"));
    }
    title(name, head.title(), head.subject());
    above.ifPresent(strip -> flow.add(strip.keptWithNext()));
    double gap = above.isPresent() ? format.length("title.gap") : 0;
    flow.add(Strip.of(gap, name.height(), name.marks()));
  }

  private Strip letterhead(Letterhead head) {
    Column left = leftColumn();
    Column right = rightColumn();
    issuer(left, head.superior(), head.issuer());
    nation(right);
    left.downTo(Math.max(left.height(), right.height()) + format.length("number.gap"));
    number(left, head.number(), head.symbol());
    return beside(left, right);
  }

  private void title(Column column, String name, Optional<String> subject) {
    Element title = Element.of(Role.TITLE, "title");
    column.centred(name, format.style("title.style"), title);
    subject.ifPresent(
        text ->
            column.centred(
                text, format.style("title-subject.style"), Element.of(Role.SUBJECT, "subject")));
    column.rule(format.number("title.rule.share"), title);
  }
}
