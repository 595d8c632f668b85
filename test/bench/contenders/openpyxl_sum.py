"""Reads every file of the folder that was given; prints what their figures come to."""

import os
import sys

from openpyxl import load_workbook

FOLDER = sys.argv[1]
total = 0
for file in os.listdir(FOLDER):
    sheet = load_workbook(os.path.join(FOLDER, file), data_only=True)["基础数据"]
    key = value = None
    for row in sheet.iter_rows(values_only=True):
        if key is None:
            if "#fields:elements" in row:
                key, value = row.index("#fields:elements"), row.index("value")
        elif str(row[key] or "").startswith("el:") and isinstance(row[value], (int, float)):
            total += row[value]
print(int(total) if total == int(total) else total, end="")
