import { ExcelError, invalidArgument } from '../model/ExcelError';
import type { Workbook } from '../model/Workbook';
import type { Area } from '../../../src/core/values/address';
import type { Sheet } from '../model/Sheet';
import { isRemote, type ObjectType, type Remote } from './remote';

/** An event as it is put on the wire; numbers are office.js's own. */
export interface WireEvent {
  readonly type: number;
  readonly targetId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export const EVENT = { changed: 10, activated: 11, selectionChanged: 14 } as const;

/** What the objects of the API work with while they carry out an action. */
export class Session {
  /** Kept objects by reference id. */
  readonly references = new Map<string, Remote>();
  readonly registered = new Set<string>();
  eventsEnabled = true;
  calculationSuspended = 0;
  screenSuspended = 0;
  needsCalculation = false;
  /** An API call asked for it, whatever the mode. */
  calculationAsked = false;
  private events: WireEvent[] = [];
  private lastReference = 0;

  constructor(
    readonly workbook: Workbook,
    /** ExcelApi level, e.g. `1.9`. */
    readonly level: string,
  ) {}

  keep(object: Remote): string {
    this.lastReference += 1;
    const id = `ref:${this.lastReference}`;
    this.references.set(id, object);
    return id;
  }

  /** Notes that cells changed; `byAddIn` where an API call did it. */
  changed(sheet: Sheet, address: string, byAddIn: boolean, changeType = 'RangeEdited'): void {
    this.needsCalculation = true;
    this.emit(EVENT.changed, sheet, {
      address,
      changeType,
      source: 'Local',
      worksheetId: sheet.id,
      ...(supports(this.level, '1.14')
        ? { triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown' }
        : {}),
    });
  }

  activated(sheet: Sheet): void {
    this.emit(EVENT.activated, sheet, { worksheetId: sheet.id });
  }

  selected(sheet: Sheet, area: Area, address: string): void {
    sheet.selection = area;
    this.emit(EVENT.selectionChanged, sheet, { address, worksheetId: sheet.id });
  }

  takeEvents(): readonly WireEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }

  private emit(type: number, sheet: Sheet, payload: Readonly<Record<string, unknown>>): void {
    if (!this.eventsEnabled) return;
    for (const targetId of [sheet.id, 'Workbook'])
      if (this.registered.has(`${type} ${targetId}`)) this.events.push({ type, targetId, payload });
  }
}

export function supports(level: string, since: string): boolean {
  const [major = 0, minor = 0] = level.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = since.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

export function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(what);
  return value;
}

export function count(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalidArgument(what);
  return value;
}

export function flag(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(what);
  return value;
}

/** One of the values of an enumeration. */
export function oneOf<V extends string>(value: unknown, values: readonly V[], what: string): V {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw invalidArgument(`${what}: ${String(value)}`);
  return found;
}

export function color(value: unknown, what: string): string {
  if (typeof value !== 'string' || !/^(#[0-9A-F]{6}|[A-Za-z]+)$/i.test(value))
    throw invalidArgument(`${what}: ${String(value)}`);
  return value.startsWith('#') ? value.toUpperCase() : value;
}

/** The thing behind an object argument of the given class. */
export function selfOf<T>(value: unknown, type: ObjectType<T>): T {
  if (!isRemote(value) || value.type.name !== type.name)
    throw invalidArgument(`an object of class ${type.name} is expected`);
  return value.self as T;
}

export function notFound(what: string): ExcelError {
  return new ExcelError('ItemNotFound', `${what} does not exist.`);
}
