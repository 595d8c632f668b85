import type { CellValue } from '../../../src/core/values/cell';
import { ExcelError, invalidArgument } from './ExcelError';
import type { NamedItem } from './parts';
import { Sheet } from './Sheet';
import { renameInFormula, requireSheetName, sheetsOfFormula } from './sheetNames';

/** A workbook in memory: what the simulated Excel works on, and what tests look at. */
export class Workbook {
  sheets: Sheet[] = [];
  names: NamedItem[] = [];
  readonly properties: Record<string, string> = { title: '' };
  readonly customProperties = new Map<string, CellValue>();
  readonly settings = new Map<string, unknown>();
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  structureProtected = false;
  active: Sheet;
  private lastId = 0;

  constructor(firstSheet = 'Sheet1') {
    this.active = this.addSheet(firstSheet);
  }

  nextId(): string {
    this.lastId += 1;
    return `{${String(this.lastId).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  sheet(name: string): Sheet {
    const found = this.findSheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** By id or by name, as getItem looks. */
  findSheet(key: string): Sheet | undefined {
    const exact = this.sheets.find((sheet) => sheet.name === key || sheet.id === key);
    if (exact) return exact;
    const lower = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  addSheet(name?: unknown): Sheet {
    this.requireStructure();
    const given = name ?? this.freeName();
    const sheet = new Sheet(this.nextId(), requireSheetName(given, this.sheetNames()));
    this.sheets.push(sheet);
    return sheet;
  }

  /** A copy at the end, named as Excel names copies. */
  copySheet(sheet: Sheet): Sheet {
    this.requireStructure();
    let number = 2;
    while (this.findSheet(`${sheet.name} (${number})`)) number += 1;
    const tail = ` (${number})`;
    const copy = sheet.copyAs(this.nextId(), sheet.name.slice(0, 31 - tail.length) + tail);
    this.sheets.push(copy);
    return copy;
  }

  renameSheet(sheet: Sheet, name: unknown): void {
    this.requireStructure();
    const others = this.sheets.filter((other) => other !== sheet).map((other) => other.name);
    const next = requireSheetName(name, others);
    const before = sheet.name;
    sheet.name = next;
    this.rewriteFormulas((formula) => renameInFormula(formula, before, next));
  }

  deleteSheet(sheet: Sheet): void {
    this.requireStructure();
    if (sheet.visibility === 'VeryHidden')
      throw new ExcelError('InvalidOperation', 'A very hidden sheet cannot be deleted.');
    this.requireAnotherVisible(sheet);
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    this.rewriteFormulas((formula) => renameInFormula(formula, sheet.name, undefined));
    if (this.active === sheet)
      this.active = this.sheets.find((other) => other.visibility === 'Visible')!;
  }

  requireAnotherVisible(sheet: Sheet): void {
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (sheet.visibility === 'Visible' && others.length === 0)
      throw new ExcelError('InvalidOperation', 'A workbook needs one visible sheet.');
  }

  moveSheet(sheet: Sheet, position: unknown): void {
    this.requireStructure();
    if (typeof position !== 'number' || position < 0 || position >= this.sheets.length)
      throw invalidArgument(`position ${String(position)}`);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible')
      throw new ExcelError('InvalidOperation', `The sheet ${sheet.name} is hidden.`);
    this.active = sheet;
  }

  /** Excel refuses a formula that names a sheet that is not there, and one that is not well formed. */
  requireFormula(formula: string): void {
    if (formula.length > 8_192) throw invalidArgument('formula too long');
    const text = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')+'!/g, 'X!');
    let depth = 0;
    for (const sign of text) {
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth < 0) break;
    }
    if (depth !== 0 || (text.match(/"/g)?.length ?? 0) % 2 !== 0 || /[-+*/&=<>,(]$/.test(text))
      throw invalidArgument(`formula ${formula}`);
    for (const name of sheetsOfFormula(formula))
      if (!/^\[/.test(name) && !this.findSheet(name)) throw invalidArgument(`formula ${formula}`);
  }

  private sheetNames(): string[] {
    return this.sheets.map((sheet) => sheet.name);
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  private requireStructure(): void {
    if (this.structureProtected)
      throw new ExcelError('AccessDenied', 'The structure of the workbook is protected.');
  }

  private rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const sheet of this.sheets) {
      for (const { cell } of sheet.entries())
        if (cell.formula !== undefined) cell.formula = rewrite(cell.formula);
      for (const format of sheet.conditionalFormats)
        if (format.formula !== undefined) format.formula = rewrite(format.formula);
      for (const chart of sheet.charts)
        for (const series of chart.series) {
          series.values = rewrite(series.values);
          series.categories = rewrite(series.categories);
        }
    }
    for (const item of this.names) item.formula = rewrite(item.formula);
  }
}
