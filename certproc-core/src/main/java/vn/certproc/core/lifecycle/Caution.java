package vn.certproc.core.lifecycle;

import vn.certproc.api.text.Text;

/**
 * What to know about an answer, beside it. Immutable and thread-safe.
 *
 * @param code {@code lifecycle-later-events} or {@code period}
 * @param text the sentence
 */
public record Caution(String code, Text text) {}
