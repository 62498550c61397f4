package vn.certproc.forms.internal.html;

import java.util.List;
import java.util.Optional;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.Head;
import vn.certproc.forms.document.FormDocument.LetterHead;
import vn.certproc.forms.document.FormDocument.Letterhead;
import vn.certproc.forms.document.FormDocument.MinutesHead;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.layout.Wording;

/** The head (boxes 1 to 5 of Decree 30/2020, Annex I) and the addressees (box 9a). */
final class HeadHtml {

  private final Markup html;
  private final DocumentFormat format;
  private final Wording wording;

  HeadHtml(Markup html, DocumentFormat format) {
    this.html = html;
    this.format = format;
    this.wording = new Wording(format);
  }

  void write(Head head) {
    if (head instanceof LetterHead letter) {
      letter(letter);
    } else if (head instanceof ApplicationHead application) {
      html.open("header", "head");
      nation();
      title(application.title(), application.subject());
      html.end("header");
    } else if (head instanceof MinutesHead minutes) {
      minutes(minutes);
    }
  }

  /** Minutes of an agency have its letterhead; those of persons the national name alone. */
  private void minutes(MinutesHead head) {
    if (head.letterhead().isEmpty()) {
      html.open("header", "head");
      nation();
      title(head.title(), head.subject());
      html.end("header");
      return;
    }
    Letterhead agency = head.letterhead().get();
    html.open("header", "letter-head");
    issuer(agency.superior(), agency.issuer());
    nation();
    html.element("p", "number", wording.number(agency.number(), agency.symbol()));
    html.end("header");
    html.open("div", "head");
    title(head.title(), head.subject());
    html.end("div");
  }

  /** A letter has no name of its kind: its subject is what it is called. */
  private void letter(LetterHead head) {
    html.open("header", "letter-head");
    issuer(head.superior(), head.issuer());
    nation();
    html.element("p", "number", wording.number(head.number(), head.symbol()));
    html.element("p", "place-date", head.placeAndDate());
    html.element("h1", "letter-subject", wording.letterSubject(head.subject()));
    html.end("header");
  }

  private void issuer(Optional<String> superior, String issuer) {
    html.open("div", "issuer-side");
    superior.ifPresent(name -> html.element("p", "superior", name));
    html.element("p", "issuer", issuer);
    html.end("div");
  }

  /** Without a text no heading: a reader would find nothing in it. */
  private void title(String kind, Optional<String> subject) {
    if (kind.isBlank() && subject.isEmpty()) {
      return;
    }
    html.open("h1", "title").open("span", "title-kind").text(kind).close("span");
    subject.ifPresent(text -> html.own(" ").open("span", "title-subject").text(text).close("span"));
    html.end("h1");
  }

  private void nation() {
    html.open("div", "nation-side");
    html.element("p", "nation", format.text("nation"));
    html.element("p", "motto", format.text("motto"));
    html.end("div");
  }

  void addressees(List<String> addressees) {
    if (addressees.isEmpty()) {
      return;
    }
    List<String> items = wording.addressees(addressees);
    html.open("div", "addressees");
    html.element("p", "addressee-label", format.text("addressee"));
    if (items.size() == 1) {
      html.open("p", "addressee");
      textOrBlank(items.get(0));
      html.end("p");
    } else {
      html.open("ul", "addressee-list", "role", "list");
      items.forEach(item -> html.element("li", "addressee", item));
      html.end("ul");
    }
    html.end("div");
  }

  private void textOrBlank(String text) {
    if (SafeText.clean(text).isEmpty()) {
      html.blank();
    } else {
      html.text(text);
    }
  }
}
