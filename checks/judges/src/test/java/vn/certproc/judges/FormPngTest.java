package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.checks.tools.Tool;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PngForms;
import vn.certproc.judges.Samples.Sample;

/** Our pictures beside those that poppler draws of the same pages. */
class FormPngTest {
  private static final int DPI = 100;

  /** Half an inch: a letter that is drawn elsewhere, or not at all, changes its tile. */
  private static final int TILE = 50;

  @TempDir Path folder;

  static List<Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void popplerPutsTheInkInTheSamePlaces(Sample sample) throws Exception {
    byte[] pdf = PdfForms.render(sample.document(), Samples.OPTIONS);
    List<BufferedImage> ours = new ArrayList<>();
    PngForms.render(pdf, DPI, (number, count, png) -> ours.add(image(png)));
    List<BufferedImage> theirs = poppler(pdf);
    assertThat(ours).hasSameSizeAs(theirs);
    for (int i = 0; i < ours.size(); i++) {
      compare(ours.get(i), theirs.get(i), "page " + (i + 1));
    }
  }

  private static void compare(BufferedImage ours, BufferedImage theirs, String page) {
    assertThat(ours.getWidth()).as(page).isCloseTo(theirs.getWidth(), within(1));
    assertThat(ours.getHeight()).as(page).isCloseTo(theirs.getHeight(), within(1));
    for (int y = 0; y + TILE < ours.getHeight(); y += TILE) {
      for (int x = 0; x + TILE < ours.getWidth(); x += TILE) {
        assertThat(ink(ours, x, y))
            .as("%s, tile at %d, %d", page, x, y)
            .isCloseTo(ink(theirs, x, y), within(0.05));
      }
    }
  }

  /** How dark a tile is, from 0 to 1. */
  private static double ink(BufferedImage image, int left, int top) {
    long dark = 0;
    for (int y = top; y < Math.min(top + TILE, image.getHeight()); y++) {
      for (int x = left; x < Math.min(left + TILE, image.getWidth()); x++) {
        dark += 255 - (image.getRGB(x, y) >> 8 & 0xff);
      }
    }
    return dark / (255.0 * TILE * TILE);
  }

  private List<BufferedImage> poppler(byte[] pdf) throws Exception {
    Path file = folder.resolve("form.pdf");
    Files.write(file, pdf);
    String pages = folder.resolve("page").toString();
    Tool.run("pdftoppm", "-png", "-r", Integer.toString(DPI), file.toString(), pages);
    try (Stream<Path> all = Files.list(folder)) {
      List<BufferedImage> images = new ArrayList<>();
      for (Path page : all.filter(p -> p.toString().endsWith(".png")).sorted().toList()) {
        images.add(image(Files.readAllBytes(page)));
      }
      return images;
    }
  }

  private static BufferedImage image(byte[] png) throws java.io.IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
