/** Forms as PDF/A: laid out, signed, verified. */
@org.jspecify.annotations.NullMarked
module vn.certproc.forms {
  requires static org.jspecify;
  requires java.xml;
  requires transitive vn.certproc.api;
  requires vn.certproc.pki;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.apache.xmpbox;

  exports vn.certproc.forms;
  exports vn.certproc.forms.document;
}
