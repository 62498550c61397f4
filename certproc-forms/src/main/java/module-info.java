/** Forms: their definitions as data, the binding of a request to one, and their PDF/A. */
@org.jspecify.annotations.NullMarked
module vn.certproc.forms {
  requires static transitive org.jspecify;
  requires java.desktop;
  requires java.xml;
  requires transitive vn.certproc.api;
  requires transitive vn.certproc.pki;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.dhatim.fastexcel;

  exports vn.certproc.forms;
  exports vn.certproc.forms.document;
  exports vn.certproc.forms.sheet;
  exports vn.certproc.forms.signing;
  exports vn.certproc.forms.verification;
}
