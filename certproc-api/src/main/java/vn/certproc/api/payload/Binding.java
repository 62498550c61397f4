package vn.certproc.api.payload;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import vn.certproc.api.payload.document.RequestListNode;
import vn.certproc.api.payload.document.RequestNode;

/** The binding's context, made once: that takes as long as reading thousands of requests. */
final class Binding {

  private static final JAXBContext CONTEXT = make();

  private Binding() {}

  static JAXBContext context() {
    return CONTEXT;
  }

  private static JAXBContext make() {
    try {
      return JAXBContext.newInstance(RequestNode.class, RequestListNode.class);
    } catch (JAXBException e) {
      throw new IllegalStateException("no Jakarta XML Binding runtime can bind the payload", e);
    }
  }
}
