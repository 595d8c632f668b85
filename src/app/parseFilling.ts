import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import { askedOf } from '../core/entries/asked';
import type { AskedField } from '../core/entries/AskedField';
import { entryKey, type EntryKey, type FieldCode, type RowKey } from '../core/entries/entry';
import type { Identity } from '../core/entries/identity';
import { filling, valuesFile } from '../core/messages/filling';
import { departmentPlace } from '../core/rollup/departmentPlace';
import type { CellValue } from '../core/values/cell';
import { failure, success, type Result } from '../core/values/result';

/** What is to be typed, by the cell it is typed into; `null` empties a cell. */
export type Filling = ReadonlyMap<EntryKey, CellValue>;

/** The unit whose form is filled. */
export interface FilledUnit {
  readonly catalogue: Catalogue;
  readonly identity: Identity;
  /** Where the roster differs from the catalogue's. */
  readonly township?: Township;
}

const SECTIONS = ['values', 'notes', 'tasks', 'projects'] as const;

/**
 * Reads `{"values", "notes", "tasks", "projects"}` for the form of one unit: values and notes by
 * element or indicator code, tasks and projects by number. Every mistake is one sentence.
 */
export function parseFilling(content: unknown, unit: FilledUnit): Result<Filling, string> {
  const parser = new FillingParser(unit);
  parser.read(content);
  return parser.errors.length > 0 ? failure(...parser.errors) : success(parser.cells);
}

class FillingParser {
  readonly cells = new Map<EntryKey, CellValue>();
  readonly errors: string[] = [];
  private readonly origins = new Map<EntryKey, string>();
  private readonly asked: ReadonlyMap<EntryKey, AskedField>;

  constructor(private readonly unit: FilledUnit) {
    const fields = askedOf(unit.catalogue, unit.identity, unit.township);
    this.asked = new Map(fields.map((field) => [entryKey(field.key, field.field), field]));
  }

  read(content: unknown): void {
    for (const [section, items] of this.entriesOf(valuesFile(), content)) {
      if (section === 'values') this.values(items);
      else if (section === 'notes') this.notes(items);
      else if (section === 'tasks' || section === 'projects') this.progress(section, items);
      else this.errors.push(filling.unknownSection(section, SECTIONS));
    }
  }

  private values(items: unknown): void {
    for (const [code, typed] of this.entriesOf('values', items)) {
      const place = filling.place('values', code);
      const at = this.cellOf(place, code, 'figure');
      if (at?.field === undefined) {
        if (at !== undefined) this.sides(place, at.key, typed);
      } else if (isRecord(typed)) this.errors.push(filling.askedByValue(place, typed));
      else this.put(place, entryKey(at.key, at.field), typed);
    }
  }

  private sides(place: string, key: RowKey, typed: unknown): void {
    const fields = this.fieldsOf(key).filter((field) => field !== 'note');
    if (!isRecord(typed)) {
      this.errors.push(filling.askedBySides(place, fields, typed));
      return;
    }
    this.putFields(place, key, fields, typed);
  }

  private notes(items: unknown): void {
    for (const [code, text] of this.entriesOf('notes', items)) {
      const place = filling.place('notes', code);
      const at = this.cellOf(place, code, 'note');
      if (at === undefined) continue;
      if (text !== null && typeof text !== 'string')
        this.errors.push(filling.notWords(place, text));
      else this.put(place, entryKey(at.key, 'note'), text);
    }
  }

  private progress(section: 'tasks' | 'projects', items: unknown): void {
    const prefix = section === 'tasks' ? 'task:' : 'proj:';
    for (const [no, typed] of this.entriesOf(section, items)) {
      const place = filling.place(section, no);
      const own = `${prefix}${no}` as RowKey;
      const goal = `goal:${no}` as const;
      const isGoal = section === 'tasks' && this.fieldsOf(own).length === 0;
      const key = isGoal && this.fieldsOf(goal).length > 0 ? goal : own;
      const fields = this.fieldsOf(key);
      const { orgName } = this.unit.identity;
      if (fields.length === 0)
        this.errors.push(
          filling.unknownNumber(place, orgName, section, no, this.numbersOf(prefix)),
        );
      else this.putFields(place, key, fields, typed);
    }
  }

  /** The cell or, for a ratio, the row that a code stands for in this form. */
  private cellOf(
    place: string,
    code: string,
    wanted: 'figure' | 'note',
  ): { readonly key: RowKey; readonly field?: FieldCode } | undefined {
    const { catalogue, identity } = this.unit;
    const element = catalogue.elements.find((each) => each.code === code);
    const indicator = catalogue.indicators.find((each) => each.code === code);
    if (element?.scope === 'district') {
      const { key } = departmentPlace(catalogue, element);
      const field = this.asked.get(key);
      if (field !== undefined) return { key: field.key, field: field.field };
    }
    const key: RowKey = element === undefined ? `ind:${code}` : `el:${code}`;
    const fields = this.fieldsOf(key);
    if (fields.some((field) => wanted === 'note' || field !== 'note'))
      return fields.includes('value') ? { key, field: 'value' } : { key };
    const label = element?.name ?? indicator?.shortName;
    this.errors.push(
      label === undefined
        ? filling.unknownCode(place, code)
        : filling.notAsked(place, identity.orgName, label),
    );
    return undefined;
  }

  private fieldsOf(key: RowKey): readonly FieldCode[] {
    return [...this.asked.values()].flatMap((field) => (field.key === key ? [field.field] : []));
  }

  private numbersOf(prefix: string): readonly string[] {
    const keys = new Set([...this.asked.values()].map(({ key }) => key));
    return [...keys].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  }

  private putFields(
    place: string,
    key: RowKey,
    fields: readonly FieldCode[],
    typed: unknown,
  ): void {
    for (const [name, value] of this.entriesOf(place, typed)) {
      const field = fields.find((each) => each === name);
      if (field === undefined) this.errors.push(filling.unknownField(place, name, fields));
      else this.put(`${place} / ${name}`, entryKey(key, field), value);
    }
  }

  private put(place: string, key: EntryKey, typed: unknown): void {
    const former = this.origins.get(key);
    if (former !== undefined) this.errors.push(filling.filledTwice(place, former));
    else if (!isTyped(typed)) this.errors.push(filling.notACellValue(place, typed));
    else {
      this.origins.set(key, place);
      this.cells.set(key, typed);
    }
  }

  private entriesOf(place: string, content: unknown): readonly (readonly [string, unknown])[] {
    if (isRecord(content)) return Object.entries(content);
    this.errors.push(filling.notAnObject(place, content));
    return [];
  }
}

function isRecord(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

function isTyped(content: unknown): content is string | number | null {
  return (
    content === null ||
    typeof content === 'string' ||
    (typeof content === 'number' && Number.isFinite(content))
  );
}
