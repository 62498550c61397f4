package vn.certproc.api.payload;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.payload.document.Node;
import vn.certproc.api.payload.document.RequestNode;

/**
 * The element that holds a value: found where it is there, made where it is to be written.
 *
 * @param <N> the element's class
 * @param find finds it
 * @param make finds or makes it
 */
record Owner<N extends Node>(
    Function<RequestNode, Optional<N>> find, Function<RequestNode, N> make) {

  /** An element inside this one. */
  <M extends Node> Owner<M> then(Function<N, Optional<M>> findInside, Function<N, M> makeInside) {
    return new Owner<>(
        request -> find.apply(request).flatMap(findInside),
        request -> makeInside.apply(make.apply(request)));
  }

  /** The element, or a new one that is put in its place. */
  static <T> T orNew(@Nullable T there, Supplier<T> maker, Consumer<T> place) {
    if (there != null) {
      return there;
    }
    T made = maker.get();
    place.accept(made);
    return made;
  }
}
