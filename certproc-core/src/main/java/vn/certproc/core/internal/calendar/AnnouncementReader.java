package vn.certproc.core.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.SchemaDocument;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.text.Text;
import vn.certproc.core.calendar.AnnouncementSource;
import vn.certproc.core.calendar.CalendarException;

/** Reads an announcement's XML; whether it makes sense is {@link AnnouncementAudit}'s question. */
final class AnnouncementReader {

  private static final SchemaDocument DOCUMENTS =
      SchemaDocument.of(BuiltInRules.resource("calendar-1.xsd"));

  private AnnouncementReader() {}

  /**
   * The announcement.
   *
   * @throws CalendarException.Unreadable when it is no XML
   * @throws CalendarException.Invalid with every fault against the schema
   */
  static Announcement read(byte[] xml, String file) {
    List<Fault> faults = new ArrayList<>();
    Optional<XmlNode> root = DOCUMENTS.read(xml, file, faults);
    if (root.isEmpty()) {
      throw new CalendarException.Unreadable(faults);
    }
    if (!faults.isEmpty()) {
      throw new CalendarException.Invalid(faults);
    }
    XmlNode node = root.get();
    return new Announcement(
        Integer.parseInt(node.required("year")),
        source(node.first("source").orElseThrow()),
        node.all("dayOff").stream().map(d -> dayOff(d, file)).toList(),
        node.all("swap").stream().map(s -> swap(s, file)).toList(),
        node.where(file));
  }

  private static AnnouncementSource source(XmlNode node) {
    return new AnnouncementSource(
        node.required("number"), day(node, "issuedOn"), node.required("issuer"));
  }

  private static Announcement.DayOff dayOff(XmlNode node, String file) {
    Optional<String> vi = node.first("vi").map(XmlNode::text);
    Optional<String> en = node.first("en").map(XmlNode::text);
    return new Announcement.DayOff(
        day(node, "date"),
        node.attribute("holiday"),
        vi.map(words -> new Text(words, en.orElse(words))),
        node.where(file));
  }

  private static Announcement.Swap swap(XmlNode node, String file) {
    return new Announcement.Swap(day(node, "off"), day(node, "work"), node.where(file));
  }

  private static LocalDate day(XmlNode node, String name) {
    return LocalDate.parse(node.required(name));
  }
}
