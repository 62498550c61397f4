package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.document.Block.Choice;
import vn.certproc.forms.document.Block.Choices;
import vn.certproc.forms.internal.layout.LineBreaker.Line;
import vn.certproc.forms.internal.layout.Mark.TextMark;
import vn.certproc.forms.internal.layout.Mark.TickMark;

/** Tick boxes, drawn, since no font of ours has them; as many on a line as fit. */
final class ChoicesLayout {

  private final Tools tools;
  private final Style style;
  private final double left;
  private final double right;
  private final double baseline;
  private final double side;
  private final double labelGap;

  ChoicesLayout(Tools tools) {
    this.tools = tools;
    this.style = tools.format().style("body.style");
    this.left = tools.page().left() + tools.format().length("body.indent");
    this.right = tools.page().right();
    this.baseline = tools.typesetter().baseline(0, style);
    this.side = style.size() * tools.format().number("tick.side.share");
    this.labelGap = tools.format().length("tick.label.gap");
  }

  void lay(Choices choices, Flow flow) {
    new Run(flow).lay(choices);
  }

  private final class Run {
    private final Flow flow;
    private final List<Mark> marks = new ArrayList<>();
    private double gap = tools.format().length("field.gap");
    private double x = left;

    Run(Flow flow) {
      this.flow = flow;
    }

    void lay(Choices choices) {
      Element element = Element.of(Role.CHOICES, "choices");
      String label = tools.withColon(choices.label());
      if (!label.isEmpty()) {
        wrapped(label, left, element.child(Role.LABEL));
        x += labelGap;
      }
      for (Choice choice : choices.choices()) {
        choice(choice, element.child(Role.CHOICE, choice.path()));
      }
      end(Strip.of(gap, style.lineHeight(), marks));
    }

    private void choice(Choice choice, Element element) {
      String label = CleanText.of(choice.label());
      double width = side + labelGap + tools.typesetter().width(label, style, element);
      if (x > left && x + width > right) {
        end();
      }
      double thickness = tools.format().length("tick.thickness");
      marks.add(new TickMark(x, baseline, side, choice.ticked(), thickness, element));
      x += side + labelGap;
      wrapped(label, x, element);
      x += tools.format().length("tick.next.gap");
    }

    /** Sets a text whose further lines start at {@code from}. */
    private void wrapped(String text, double from, Element element) {
      List<Line> lines = tools.breaker().lines(text, style, right - from, element);
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          end();
        }
        x = from;
        marks.add(
            new TextMark(
                x, baseline, style, lines.get(i).text(), 0, lines.get(i).spaced(), element));
        x += lines.get(i).width();
      }
    }

    /** Ends a line that is not the last: the boxes and their label stay together. */
    private void end() {
      end(Strip.of(gap, style.lineHeight(), marks).keptWithNext());
    }

    private void end(Strip strip) {
      if (!marks.isEmpty()) {
        flow.add(strip);
      }
      marks.clear();
      gap = 0;
      x = left;
    }
  }
}
