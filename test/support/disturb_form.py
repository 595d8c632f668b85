"""Changes a filled form as people and other programs do, and saves it with openpyxl.

Usage: disturb_form.py IN OUT SHEET FIRST_ROW
Inserts an empty row before FIRST_ROW, and moves the columns from F on by one to the right.
"""

import sys

import openpyxl

source, target, sheet_name, first_row = sys.argv[1:5]
workbook = openpyxl.load_workbook(source)
sheet = workbook[sheet_name]
for merged in list(sheet.merged_cells.ranges):
    sheet.unmerge_cells(str(merged))
sheet.insert_rows(int(first_row))
sheet.insert_cols(6)
workbook.save(target)
