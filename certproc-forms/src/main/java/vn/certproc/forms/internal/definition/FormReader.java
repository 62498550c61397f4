package vn.certproc.forms.internal.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Coded;
import vn.certproc.forms.DocumentKind;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.FormPart;
import vn.certproc.forms.PartKind;

/** Reads a form's definition from its XML. For one file; not thread-safe. */
final class FormReader {

  private final Reading reading;
  private final List<FormPart> parts = new ArrayList<>();

  FormReader(Reading reading) {
    this.reading = reading;
  }

  FormSpec read(XmlNode form) {
    reading.checkId(form);
    Origin origin = reading.origin(form, Origin.NONE);
    Optional<FormPart> title = form.first("title").map(t -> text(PartKind.TITLE, t, origin));
    Optional<FormPart> addressee =
        form.first("addressee").map(a -> text(PartKind.ADDRESSEE, a, origin));
    List<VariantSpec> variants = new ArrayList<>();
    for (XmlNode variant : form.all("variant")) {
      variants.add(variant(variant, origin));
    }
    checkOrder(form.all("variant"));
    BodyReader bodies = new BodyReader(reading, parts);
    List<BlockSpec> body = form.first("body").map(b -> bodies.read(b, origin)).orElseGet(List::of);
    return new FormSpec(
        definition(form, title, variants),
        Coded.find(Writer.class, form.required("writer")).orElse(Writer.APPLICANT),
        form.flag("follows"),
        form.flag("landscape"),
        addressee,
        variants,
        body,
        new FillableReader(reading).read(form, origin));
  }

  private FormDefinition definition(
      XmlNode form, Optional<FormPart> title, List<VariantSpec> variants) {
    return new FormDefinition(
        form.required("id"),
        form.required("set"),
        form.required("number"),
        title.orElseGet(() -> text(PartKind.TITLE, form, Origin.NONE)).label(),
        variants.stream().map(VariantSpec::kind).distinct().toList(),
        parts,
        reading.source());
  }

  private VariantSpec variant(XmlNode node, Origin around) {
    Origin origin = reading.origin(node, around);
    DocumentKind kind =
        Coded.find(DocumentKind.class, node.required("kind")).orElse(DocumentKind.APPLICATION);
    Optional<FormPart> heading = node.first("heading").map(h -> text(PartKind.HEADING, h, origin));
    if (heading.isPresent() == (kind == DocumentKind.LETTER)) {
      reading.fault(node, "form-heading-kind", Map.of("kind", kind.code()));
    }
    if (node.attribute("symbol").isPresent() && kind != DocumentKind.MINUTES) {
      reading.fault(node, "form-symbol-kind", Map.of("kind", kind.code()));
    }
    FormPart subject = text(PartKind.SUBJECT, node.first("subject").orElse(node), origin);
    List<VariantSpec.Signature> signatures =
        node.all("signature").stream().map(s -> signature(s, origin)).toList();
    return new VariantSpec(
        kind,
        reading.when(node),
        node.attribute("symbol"),
        heading,
        subject,
        signatures,
        node.first("recipients").map(r -> recipients(r, origin)));
  }

  private VariantSpec.Signature signature(XmlNode node, Origin around) {
    return new VariantSpec.Signature(
        linesPart(PartKind.SIGNATURE, node, around),
        lines(node),
        node.first("hint").map(XmlNode::text),
        node.attribute("name").map(n -> reading.documentPath(node, "name")),
        signers(node));
  }

  /** A person signs before the agency seals, in whatever order they are written. */
  private List<SignerKind> signers(XmlNode node) {
    return reading.codes(node, "signers", SignerKind.values()).stream()
        .flatMap(code -> Coded.find(SignerKind.class, code).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private VariantSpec.Recipients recipients(XmlNode node, Origin around) {
    return new VariantSpec.Recipients(linesPart(PartKind.RECIPIENTS, node, around), lines(node));
  }

  private FormPart linesPart(PartKind kind, XmlNode node, Origin around) {
    return keep(
        reading.part(kind, node, String.join(" / ", lines(node)), node.attribute("name"), around));
  }

  private static List<String> lines(XmlNode node) {
    return node.all("line").stream().map(XmlNode::text).toList();
  }

  /** The first that holds is taken: the last must hold always, the others not, each once. */
  private void checkOrder(List<XmlNode> variants) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < variants.size(); i++) {
      XmlNode variant = variants.get(i);
      boolean last = i == variants.size() - 1;
      if (variant.attribute("when").isPresent() == last || !seen.add(variant.required("when"))) {
        reading.fault(variant, "form-variant-order", Map.of());
      }
    }
  }

  private FormPart text(PartKind kind, XmlNode node, Origin around) {
    return keep(reading.textPart(kind, node, around));
  }

  private FormPart keep(FormPart part) {
    parts.add(part);
    return part;
  }
}
