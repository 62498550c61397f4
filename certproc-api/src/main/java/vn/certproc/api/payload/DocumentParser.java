package vn.certproc.api.payload;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.certproc.api.internal.xml.BoundedInputStream;
import vn.certproc.api.internal.xml.ElementPath;
import vn.certproc.api.internal.xml.PathFilter;
import vn.certproc.api.internal.xml.SafeXml;
import vn.certproc.api.payload.document.Node;
import vn.certproc.api.payload.document.RequestDocument;

/**
 * One pass over the bytes: parser, path, root, schema, host elements, binding. The validator stands
 * in the chain itself instead of behind {@link Unmarshaller#setSchema}, since only so its messages
 * do not depend on the JVM's locale and its faults come while the path is known. Thread-safe.
 */
final class DocumentParser {

  private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";

  private final JAXBContext context;
  private final Limits limits;

  DocumentParser(JAXBContext context, Limits limits) {
    this.context = context;
    this.limits = limits;
  }

  /**
   * Reads a document and notes what the schema says of it.
   *
   * @return the document; empty when its root is no payload's
   * @throws UnreadablePayloadException when the bytes cannot be read as XML
   * @throws IOException when the stream itself fails
   */
  Optional<RequestDocument> parse(InputStream in, String source, FaultCollector faults)
      throws IOException {
    TailStream bytes = new TailStream(new BoundedInputStream(in, limits.maxBytes()));
    PathFilter at = new PathFilter(SafeXml.reader(), limits.maxDepth(), limits.maxText());
    Unreadable unreadable = new Unreadable(source, at, bytes, limits);
    try {
      return Optional.of(run(at, new InputSource(bytes), faults));
    } catch (RootFilter.WrongRootException e) {
      return Optional.empty();
    } catch (SAXException e) {
      throw unreadable.because(e);
    } catch (IOException e) {
      throw unreadable.because(e);
    }
  }

  private RequestDocument run(PathFilter at, InputSource input, FaultCollector faults)
      throws SAXException, IOException {
    try {
      UnmarshallerHandler binding = binding(at);
      ExtensionFilter extensions = new ExtensionFilter(binding);
      ValidatorHandler validator = SafeXml.validator(PayloadSchema.compiled());
      validator.setErrorHandler(new SchemaFaults(at, faults));
      validator.setContentHandler(extensions);
      new RootFilter(at, faults).setContentHandler(validator);
      at.setErrorHandler(FATAL_ONLY);
      at.setProperty(LEXICAL, extensions);
      at.parse(input);
      return (RequestDocument) binding.getResult();
    } catch (JAXBException e) {
      throw new SAXException(e);
    }
  }

  private UnmarshallerHandler binding(PathFilter at) throws JAXBException {
    Unmarshaller unmarshaller = context.createUnmarshaller();
    unmarshaller.setEventHandler(event -> true); // the validator has said it better already
    unmarshaller.setListener(new Positions(at));
    return unmarshaller.getUnmarshallerHandler();
  }

  /** A parser's plain errors concern a document type declaration, of which there is none. */
  private static final org.xml.sax.ErrorHandler FATAL_ONLY =
      new org.xml.sax.helpers.DefaultHandler() {
        @Override
        public void fatalError(SAXParseException e) throws SAXException {
          throw e;
        }
      };

  /** Tells each carrier where it was read. */
  private static final class Positions extends Unmarshaller.Listener {
    private final PathFilter at;

    private Positions(PathFilter at) {
      this.at = at;
    }

    @Override
    public void beforeUnmarshal(Object target, Object parent) {
      if (target instanceof Node node) {
        ElementPath path = at.path().orElseThrow();
        node.readAt(path::toString, at.line(), at.column());
      }
    }
  }
}
