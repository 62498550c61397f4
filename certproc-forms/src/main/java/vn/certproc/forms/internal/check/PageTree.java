package vn.certproc.forms.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The pages of a foreign file in order; its tree may be deep, or lead back into itself. */
public final class PageTree {

  private static final int DEPTH = 64;
  private static final int NODES = 50_000;

  private PageTree() {}

  private record Node(COSBase object, int depth) {}

  /**
   * The pages.
   *
   * @throws vn.certproc.forms.UnreadablePdfException {@code pdf-too-complex}
   */
  public static List<COSDictionary> pages(COSDictionary catalog) {
    List<COSDictionary> pages = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    push(open, catalog.getDictionaryObject(COSName.PAGES), 0);
    int visited = 0;
    while (!open.isEmpty()) {
      Node node = open.pop();
      Budget.check(++visited <= NODES && node.depth() <= DEPTH);
      if (node.object() instanceof COSDictionary dictionary) {
        if (dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
          Budget.check(kids.size() <= NODES);
          for (int i = kids.size() - 1; i >= 0; i--) {
            push(open, kids.getObject(i), node.depth() + 1);
          }
        } else {
          checkParents(dictionary);
          pages.add(dictionary);
        }
      }
    }
    return pages;
  }

  private static void push(Deque<Node> open, @Nullable COSBase object, int depth) {
    if (object != null) {
      open.push(new Node(object, depth));
    }
  }

  /** The library looks for inherited entries upwards, without counting its steps. */
  private static void checkParents(COSDictionary page) {
    COSBase parent = page.getDictionaryObject(COSName.PARENT, COSName.P);
    int steps = 0;
    while (parent instanceof COSDictionary dictionary) {
      Budget.check(++steps <= DEPTH);
      parent = dictionary.getDictionaryObject(COSName.PARENT, COSName.P);
    }
  }
}
