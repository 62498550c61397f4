package vn.certproc.forms;

import static java.util.Objects.requireNonNull;

import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.html.FormHtml;
import vn.certproc.forms.internal.html.StyleSheet;

/**
 * Shows forms as HTML, to be looked at before they are made and filed: shaped by Decree
 * 30/2020/NĐ-CP, Annex I, on a screen and on paper (A4). The form that is filed is the PDF.
 *
 * <p>Without script. Every text is escaped; characters without a shape and those that turn the
 * direction of writing are left out as in the PDF, and what XML cannot hold is replaced by U+FFFD.
 * The HTML is well-formed XML too. Its classes begin with {@code certproc-}; it has no ids, no
 * style attributes and no links, so that a host's Content-Security-Policy need not be loosened.
 *
 * <p>Thread-safe. No argument may be null. The same form gives the same text.
 */
public final class HtmlForms {

  private HtmlForms() {}

  /**
   * The form as a complete page, with its stylesheet inside. To be written in UTF-8.
   *
   * @param form the form with its data; empty values show as dotted blanks
   */
  public static String render(FormDocument form) {
    return FormHtml.page(requireNonNull(form, "form"));
  }

  /**
   * The form as an {@code article} for a host's own page, which brings {@link #stylesheet()}. Its
   * headings begin with {@code h1}.
   *
   * @param form the form with its data; empty values show as dotted blanks
   */
  public static String fragment(FormDocument form) {
    return FormHtml.fragment(requireNonNull(form, "form"));
  }

  /**
   * The stylesheet of every form, CSS; styles nothing but these forms and the page they print on.
   */
  public static String stylesheet() {
    return StyleSheet.text();
  }
}
