package vn.certproc.forms.internal.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Which content of a file's pages its structure tells, and in what words where it has its own (ISO
 * 32000-1, 14.7.4). Immutable once made.
 */
final class StructureTexts {

  private static final int NODES = 4_000_000;

  private final IdentityHashMap<COSDictionary, Map<Integer, String>> pages =
      new IdentityHashMap<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Node> open = new ArrayDeque<>();

  private StructureTexts() {}

  /** An entry of the tree below an element on a page, which may have words of its own. */
  private record Node(COSBase kid, @Nullable COSDictionary page, String says) {}

  static StructureTexts of(COSDictionary catalog) {
    StructureTexts texts = new StructureTexts();
    if (catalog.getDictionaryObject(COSName.STRUCT_TREE_ROOT) instanceof COSDictionary root) {
      texts.push(root.getDictionaryObject(COSName.K), null, "");
      texts.run();
    }
    return texts;
  }

  private void push(@Nullable COSBase kid, @Nullable COSDictionary page, String says) {
    if (kid != null) {
      open.push(new Node(kid, page, says));
    }
  }

  private void run() {
    int visited = 0;
    while (!open.isEmpty()) {
      Budget.check(++visited <= NODES && open.size() <= NODES);
      Node node = open.pop();
      if (node.kid() instanceof COSArray kids) {
        for (int i = kids.size() - 1; i >= 0; i--) {
          push(kids.getObject(i), node.page(), node.says());
        }
      } else if (node.kid() instanceof COSInteger number) {
        tell(node, number.intValue());
      } else if (node.kid() instanceof COSDictionary dictionary) {
        element(node, dictionary);
      }
    }
  }

  private void element(Node node, COSDictionary dictionary) {
    COSDictionary page =
        dictionary.getDictionaryObject(COSName.PG) instanceof COSDictionary own ? own : node.page();
    if (dictionary.getDictionaryObject(COSName.MCID) instanceof COSInteger number) {
      tell(new Node(dictionary, page, node.says()), number.intValue());
    } else if (seen.add(dictionary)) {
      String own = Spoken.words(dictionary);
      push(dictionary.getDictionaryObject(COSName.K), page, own.isEmpty() ? node.says() : own);
    }
  }

  private void tell(Node node, int number) {
    if (node.page() != null) {
      pages.computeIfAbsent(node.page(), p -> new HashMap<>()).put(number, node.says());
    }
  }

  /** The words for what stands on one page. */
  Spoken on(COSDictionary page) {
    return new Spoken(pages.getOrDefault(page, Map.of()));
  }
}
