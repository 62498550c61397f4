"""Prints the first worksheet, a line for each row: type and text of each cell, between tabs."""
import sys
from openpyxl import load_workbook

sheet = load_workbook(sys.argv[1]).worksheets[0]
lines = ["%s %s" % (sheet.title, sheet.freeze_panes)]
for row in sheet.iter_rows():
    lines.append("\t".join("" if c.value is None else "%s:%s:%s" % (c.data_type, c.number_format, c.value) for c in row))
sys.stdout.buffer.write("\n".join(lines).encode("utf-8"))
