package vn.certproc.forms;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import javax.imageio.ImageIO;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Labels;
import vn.certproc.forms.document.FormDocument;

/** Forms to sign, and pictures to sign with, all made up. */
public final class SigningSamples {

  public static final Instant AT = Instant.parse("2026-09-17T02:05:09.75Z");

  private static final FormBinder BINDER = new FormBinder(FormCatalog.builtIn());

  private SigningSamples() {}

  /** An agency's letter: its head signs, the agency seals. */
  public static FormDocument letter() {
    return BINDER.bind(
        Samples.step1("07", SubscriberKind.AGENCY),
        Samples.request(Procedure.RENEW, SubscriberKind.AGENCY),
        Labels.codes());
  }

  /** A person's application. */
  public static FormDocument application() {
    return BINDER.bind(
        Samples.step1("07", SubscriberKind.STAFF),
        Samples.request(Procedure.RENEW, SubscriberKind.STAFF),
        Labels.codes());
  }

  /** A managing agency's blank list, which lies on the long side and is signed on page 2. */
  public static FormDocument list() {
    return BINDER.blank("nd68-01", SignerKind.AGENCY);
  }

  /** Minutes that a person signs, and an agency's head with its seal. */
  public static FormDocument minutes() {
    return BINDER.bind(
        "tt185-15",
        Samples.lost(Samples.request(Procedure.RENEW, SubscriberKind.STAFF)),
        Labels.codes());
  }

  /** A form to fill in on a screen, by an agency. */
  public static FillableForm fillable() {
    return BINDER.fillable("tt185-07", SignerKind.AGENCY, FormChoices.none()).orElseThrow();
  }

  public static byte[] pdf(FormDocument form) {
    return PdfForms.render(form, PdfSamples.OPTIONS);
  }

  /** A ring on a transparent ground with transparent edges, as a seal or a signature. */
  public static byte[] picture(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setColor(colour);
    drawing.setStroke(new BasicStroke(6));
    drawing.drawOval(13, 13, width - 27, height - 27);
    drawing.dispose();
    return png(image);
  }

  public static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
