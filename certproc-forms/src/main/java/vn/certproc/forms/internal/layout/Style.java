package vn.certproc.forms.internal.layout;

import vn.certproc.forms.internal.font.Face;

/**
 * How a text is set.
 *
 * @param face which face
 * @param size the type size in points
 * @param lineHeight the distance of two base lines in points
 */
public record Style(Face face, double size, double lineHeight) {}
