package vn.certproc.dossier.internal;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.internal.xml.SafeXml;
import vn.certproc.dossier.DossierFile;

/** Writes {@code manifest.xml}: which files the dossier has, and the decision they rest on. */
final class ManifestWriter {

  static final String NAMESPACE = "urn:vn:certproc:manifest:1";

  private ManifestWriter() {}

  static byte[] write(Decision decision, Verdict verdict, List<DossierFile> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = SafeXml.outputFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("", "manifest", NAMESPACE);
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("profile", decision.profile());
      xml.writeAttribute("profileSha256", decision.profileSha256());
      xml.writeAttribute("on", decision.on().toString());
      xml.writeAttribute("verdict", verdict.code());
      for (DossierFile file : files) {
        xml.writeCharacters("\n  ");
        xml.writeEmptyElement(NAMESPACE, "file");
        xml.writeAttribute("name", file.name());
        xml.writeAttribute("size", Long.toString(file.size()));
        xml.writeAttribute("sha256", file.sha256());
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("bytes in memory take any XML", e);
    }
    return out.toByteArray();
  }
}
