package vn.certproc.api.payload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.model.Extension;
import vn.certproc.api.payload.document.ExtensionNode;

/** Turns host elements into values and back. */
final class Extensions {

  private Extensions() {}

  static List<Extension> of(List<ExtensionNode> nodes) {
    return nodes.stream().map(Extensions::extension).toList();
  }

  private static Extension extension(ExtensionNode node) {
    return new Extension(text(node.namespace), text(node.localName), text(node.xml));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  static List<ExtensionNode> nodes(List<Extension> extensions) {
    return extensions.stream().map(Extensions::node).toList();
  }

  private static ExtensionNode node(Extension extension) {
    ExtensionNode node = new ExtensionNode();
    node.namespace = extension.namespace();
    node.localName = extension.localName();
    node.xml = extension.xml();
    return node;
  }
}
