package vn.certproc.forms.sheet;

import java.util.Optional;
import vn.certproc.api.text.Text;
import vn.certproc.forms.Provenance;

/**
 * A column of a list, for listings. Immutable and thread-safe.
 *
 * @param number its place, from 1
 * @param header the header as the spreadsheet has it, a star where it is required, and an English
 *     gloss
 * @param required whether each row must fill it
 * @param path what stands in it: a field of the request, or of the row and its organisations
 * @param provenance how sure it is
 * @param base what it rests on
 * @param note how it is read, where that is not plain
 */
public record SheetColumn(
    int number,
    Text header,
    boolean required,
    String path,
    Provenance provenance,
    String base,
    Optional<Text> note) {}
