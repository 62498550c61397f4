package vn.certproc.forms.measure;

import java.util.List;

/** What a reader finds on one page of a PDF, in points. */
record Sheet(int number, double width, double height, List<Printed> texts, List<Stroke> strokes) {}
