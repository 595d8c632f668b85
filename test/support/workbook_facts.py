"""Prints what openpyxl sees in an .xlsx file, as JSON."""

import json
import sys

import openpyxl


def colour(value):
    return value.rgb if value is not None and isinstance(value.rgb, str) else None


def side(line):
    return None if line is None or line.style is None else [line.style, colour(line.color)]


def look(cell):
    return {
        "font": {
            "name": cell.font.name,
            "size": cell.font.sz,
            "bold": bool(cell.font.b),
            "underline": cell.font.u,
            "color": colour(cell.font.color),
        },
        "fill": colour(cell.fill.fgColor) if cell.fill.fill_type == "solid" else None,
        "horizontal": cell.alignment.horizontal,
        "vertical": cell.alignment.vertical,
        "wrap": bool(cell.alignment.wrap_text),
        "indent": cell.alignment.indent,
        "border": {name: side(getattr(cell.border, name)) for name in ("left", "right", "top", "bottom")},
        "format": cell.number_format,
        "locked": cell.protection.locked,
    }


def cell_facts(cell, cached):
    facts = {"value": cached, "type": cell.data_type, **look(cell)}
    if cell.data_type == "f":
        facts["formula"] = cell.value
    if cell.comment is not None:
        facts["note"] = cell.comment.text
    if cell.hyperlink is not None:
        facts["link"] = {"location": cell.hyperlink.location, "tooltip": cell.hyperlink.tooltip}
    return facts


def conditional(rule):
    facts = {"type": rule.type, "priority": rule.priority, "formula": list(rule.formula)}
    if rule.dxf is not None:
        facts["color"] = colour(rule.dxf.font.color) if rule.dxf.font else None
        facts["bold"] = bool(rule.dxf.font.b) if rule.dxf.font else None
        facts["fill"] = colour(rule.dxf.fill.bgColor) if rule.dxf.fill else None
        facts["border"] = side(rule.dxf.border.left) if rule.dxf.border else None
    if rule.dataBar is not None:
        facts["bar"] = colour(rule.dataBar.color)
    return facts


def sheet_facts(sheet, cached):
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "tabColor": colour(sheet.sheet_properties.tabColor),
        "gridLines": sheet.sheet_view.showGridLines is not False,
        "cells": {
            cell.coordinate: cell_facts(cell, cached[cell.coordinate].value)
            for row in sheet.iter_rows()
            for cell in row
            if not isinstance(cell, openpyxl.cell.cell.MergedCell)
        },
        "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
        "columns": {
            key: {"width": column.width, "hidden": column.hidden}
            for key, column in sheet.column_dimensions.items()
        },
        "rows": {
            str(key): {"height": row.height, "hidden": bool(row.hidden)}
            for key, row in sheet.row_dimensions.items()
        },
        "validations": [
            {
                "area": str(rule.sqref),
                "type": rule.type,
                "formula": rule.formula1,
                "style": rule.errorStyle or "stop",
                "promptTitle": rule.promptTitle,
                "prompt": rule.prompt,
                "errorTitle": rule.errorTitle,
                "error": rule.error,
                "shown": [bool(rule.showInputMessage), bool(rule.showErrorMessage)],
                "blank": bool(rule.allowBlank),
            }
            for rule in sheet.data_validations.dataValidation
        ],
        "conditional": [
            {"area": str(area.sqref), **conditional(rule)}
            for area in sheet.conditional_formatting
            for rule in area.rules
        ],
        "protection": {
            "sheet": sheet.protection.sheet,
            "password": sheet.protection.password,
            "formatColumns": sheet.protection.formatColumns,
            "formatRows": sheet.protection.formatRows,
            "selectLockedCells": sheet.protection.selectLockedCells,
            "selectUnlockedCells": sheet.protection.selectUnlockedCells,
            "insertRows": sheet.protection.insertRows,
        },
        "freeze": sheet.freeze_panes,
        "print": {
            "paper": sheet.page_setup.paperSize,
            "orientation": sheet.page_setup.orientation,
            "fit": sheet.sheet_properties.pageSetUpPr is not None
            and bool(sheet.sheet_properties.pageSetUpPr.fitToPage),
            "wide": sheet.page_setup.fitToWidth,
            "tall": sheet.page_setup.fitToHeight,
            "margins": [
                getattr(sheet.page_margins, name) for name in ("left", "right", "top", "bottom")
            ],
            "rows": sheet.print_title_rows,
            "area": sheet.print_area,
            "footer": sheet.oddFooter.center.text if sheet.oddFooter.center else None,
        },
        "charts": [type(chart).__name__ for chart in sheet._charts],
    }


def main(path):
    book = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    facts = {
        "title": book.properties.title,
        "active": book.active.title,
        "names": {name.name: name.attr_text for name in book.defined_names.definedName}
        if hasattr(book.defined_names, "definedName")
        else {name: entry.attr_text for name, entry in book.defined_names.items()},
        "sheets": [sheet_facts(sheet, cached[sheet.title]) for sheet in book.worksheets],
    }
    json.dump(facts, sys.stdout, ensure_ascii=False, default=str)


main(sys.argv[1])
