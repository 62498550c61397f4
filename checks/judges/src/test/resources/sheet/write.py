"""Writes a list as openpyxl would: arguments are the file, then the header and one row between tabs.
Days become real dates; the name stands in shared texts; a second worksheet and a title stand about."""
import datetime
import sys
from openpyxl import Workbook

book = Workbook()
cover = book.active
cover.title = "Hướng dẫn"
cover["A1"] = "Điền vào trang Danh sách"
sheet = book.create_sheet("Danh sách")
sheet.merge_cells("A1:S1")
sheet["A1"] = "DANH SÁCH CÁ NHÂN"
header, row = (text.split("\t") for text in sys.argv[2:4])
for at, text in enumerate(header, 1):
    sheet.cell(3, at, text)
for at, text in enumerate(row, 1):
    if text.count("/") == 2 and text[2] == "/":
        cell = sheet.cell(4, at, datetime.datetime.strptime(text, "%d/%m/%Y"))
        cell.number_format = "dd/mm/yyyy"
    elif text:
        sheet.cell(4, at, text)
book.save(sys.argv[1])
