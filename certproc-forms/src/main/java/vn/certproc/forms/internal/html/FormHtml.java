package vn.certproc.forms.internal.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.layout.DocumentFormat;

/** A whole form as HTML. For one document; not thread-safe. */
public final class FormHtml {

  private final FormDocument form;
  private final DocumentFormat format = DocumentFormat.official();
  private final Markup html = new Markup(format);

  private FormHtml(FormDocument form) {
    this.form = form;
  }

  /** An {@code article}. */
  public static String fragment(FormDocument form) {
    FormHtml writer = new FormHtml(form);
    writer.article();
    return writer.html.toString();
  }

  /** A page of its own. */
  public static String page(FormDocument form) {
    FormHtml writer = new FormHtml(form);
    writer.page();
    return writer.html.toString();
  }

  private void article() {
    String paper = form.landscape() ? "form landscape" : "form portrait";
    html.open("article", paper, "lang", "vi", "dir", "ltr", "aria-label", form.title()).own("\n");
    HeadHtml head = new HeadHtml(html, format);
    head.write(form.head());
    head.addressees(form.addressees());
    body();
    html.end("article");
  }

  /** The last block stays with the signatures, which must not stand alone on a page. */
  private void body() {
    List<Block> blocks = form.body();
    int kept = blocks.isEmpty() || blocks.get(blocks.size() - 1) instanceof Block.Table ? 0 : 1;
    BodyHtml body = new BodyHtml(html, format, form.title());
    html.open("div", "body");
    body.write(blocks.subList(0, blocks.size() - kept));
    html.end("div").open("div", "closing");
    body.write(blocks.subList(blocks.size() - kept, blocks.size()));
    new EndHtml(html, format).write(form);
    html.end("div");
  }

  private void page() {
    String style = "\n" + StyleSheet.text();
    html.own("<!DOCTYPE html>\n");
    html.open("html", "", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "vi", "xml:lang", "vi");
    html.own("\n").open("head", "").own("\n").lone("meta", "", "charset", "UTF-8").own("\n");
    html.lone("meta", "", "http-equiv", "Content-Security-Policy", "content", policy(style));
    html.own("\n").lone("meta", "", "name", "viewport", "content", "width=device-width");
    html.own("\n").element("title", "", form.title());
    html.open("style", "").own(style).end("style").end("head");
    html.open("body", "page").open("main", "").own("\n");
    article();
    html.close("main").close("body").end("html");
  }

  /** Nothing is run and nothing fetched; the one style is known by its digest (CSP 3, 2.3.1). */
  private static String policy(String style) {
    byte[] digest = sha256().digest(style.getBytes(StandardCharsets.UTF_8));
    String known = Base64.getEncoder().encodeToString(digest);
    return "default-src 'none'; style-src 'sha256-"
        + known
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java has SHA-256", e);
    }
  }
}
