import type { CellValue } from '../../src/core/values/cell';
import { enter } from './objects/cellValues';
import { ExcelError } from './model/ExcelError';
import { areaText, parseReference } from './model/reference';
import type { Sheet } from './model/Sheet';
import type { Session } from './wire/Session';

/** What a person does with mouse and keys. Refused where Excel would refuse it. */
export class Person {
  constructor(
    private readonly session: Session,
    private readonly settle: () => void,
  ) {}

  /** Types into a cell and presses Enter; an empty text clears it. */
  type(sheetName: string, address: string, text: string): void {
    const { sheet, area } = this.find(sheetName, address);
    sheet.requireUnlocked(area);
    sheet.forEach(area, (cell) => enter(cell, text, this.session));
    this.session.changed(sheet, areaText(area), false);
    this.settle();
  }

  /** Pastes plain values. */
  paste(sheetName: string, address: string, values: readonly (readonly CellValue[])[]): void {
    const { sheet, area } = this.find(sheetName, address);
    const target = { ...area, rows: values.length, columns: values[0]?.length ?? 0 };
    sheet.requireUnlocked(target);
    sheet.forEach(target, (cell, row, column) => {
      delete cell.formula;
      cell.value = values[row - target.row]?.[column - target.column] ?? null;
    });
    this.session.changed(sheet, areaText(target), false);
    this.settle();
  }

  /** Inserts empty rows before a row (counted from 1, as Excel shows it). References are not adjusted. */
  insertRows(sheetName: string, row: number, count = 1): void {
    const sheet = this.session.workbook.sheet(sheetName);
    sheet.requireUnprotected((options) => options.allowInsertRows);
    sheet.shiftRows(row - 1, count);
    this.session.changed(sheet, `${row}:${row + count - 1}`, false, 'RowInserted');
    this.settle();
  }

  deleteRows(sheetName: string, row: number, count = 1): void {
    const sheet = this.session.workbook.sheet(sheetName);
    sheet.requireUnprotected((options) => options.allowDeleteRows);
    sheet.shiftRows(row - 1, -count);
    this.session.changed(sheet, `${row}:${row + count - 1}`, false, 'RowDeleted');
    this.settle();
  }

  addSheet(name: string): Sheet {
    return this.session.workbook.addSheet(name);
  }

  activate(sheetName: string): void {
    const sheet = this.session.workbook.sheet(sheetName);
    this.session.workbook.activate(sheet);
    this.session.activated(sheet);
    this.settle();
  }

  select(sheetName: string, address: string): void {
    this.activate(sheetName);
    const { sheet, area } = this.find(sheetName, address);
    this.session.selected(sheet, area, areaText(area));
    this.settle();
  }

  private find(
    sheetName: string,
    address: string,
  ): { sheet: Sheet; area: ReturnType<typeof parseReference>['area'] } {
    const sheet = this.session.workbook.sheet(sheetName);
    if (sheet.visibility !== 'Visible')
      throw new ExcelError('InvalidOperation', `The sheet ${sheetName} is hidden.`);
    return { sheet, area: parseReference(address).area };
  }
}
