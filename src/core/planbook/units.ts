import type { Township } from '../catalogue/Catalogue';
import { isDistrict } from '../catalogue/townshipKind';
import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { EXPECTED, planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { nearestOf } from '../values/nearest';
import type { Faults } from './PlanFault';
import type { PlanCell } from './PlanCell';
import { readTable } from './readTable';
import { tableOf } from './tables';

/** 各镇街, 各乡镇（街道）, 各镇、街道: every township, however a plan puts it. */
const EVERY = /^各(?:地)?(?:镇|乡|街道|区|县|市|州|盟|旗)[镇乡街道区县市州盟旗、()]*$/u;

/** The same inside a list of units: 各镇、街道 is one name. */
const EVERY_WITHIN =
  /各(?:地)?(?:镇|乡|街道|区|县|市|州|盟|旗)(?:[、和及]?(?:镇|乡|街道|区|县|市|州|盟|旗))+(?=$|[、，,;；/\s])/gu;

/** What a plan that does not say it calls all of its units, as its tasks put it: 各乡镇. */
export function everyUnitSaid(
  texts: readonly string[],
  roster: readonly Pick<Township, 'code' | 'kind'>[],
): string | undefined {
  const covers = (name: string): boolean =>
    roster.every(({ code, kind }) =>
      (isDistrict(code) ? /[区县市州盟旗]/u : kind === 'street' ? /街/u : /[镇乡]/u).test(name),
    );
  return texts
    .flatMap(split)
    .map(comparable)
    .find((name) => /^各\p{Script=Han}{1,2}$/u.test(name) && EVERY.test(name) && covers(name));
}

/** Who can report, lead and be responsible, as a plan workbook names them. */
export class UnitNames {
  private readonly known = new Map<string, string>();
  /** In the order in which they appear. */
  readonly departments: string[] = [];
  private readonly isListed: boolean;

  constructor(
    departments: SheetSnapshot | undefined,
    private readonly townships: readonly Township[],
    private readonly allTownships: string,
    bureau: string,
    faults: Faults,
  ) {
    const rows = departments ? readTable(departments, tableOf('departments'), faults).rows : [];
    this.isListed = rows.length > 0;
    for (const row of rows) {
      const name = row.text('department');
      if (name === '') continue;
      this.add(name);
      const fullName = row.text('fullName');
      if (fullName !== '') this.known.set(comparable(fullName), name);
    }
    this.add(bureau);
  }

  private add(name: string): void {
    if (this.known.has(comparable(name))) return;
    this.known.set(comparable(name), name);
    this.departments.push(name);
  }

  /** A department by its short or full name; a new one where the workbook lists none. */
  department(cell: PlanCell | undefined, faults: Faults): string | undefined {
    if (cell === undefined) return undefined;
    const names = split(cell.text);
    const read = names.flatMap((name) => this.one(name, cell, faults) ?? []);
    if (read.length > 1)
      faults.soft(cell.at, planFaults.severalLeads(cell.at, cell.text, read[0]!));
    return read[0];
  }

  /** The department that reports; undefined where every township does. */
  reporter(cell: PlanCell | undefined, faults: Faults): string | undefined {
    if (cell === undefined || this.isEvery(cell.text)) return undefined;
    return this.department(cell, faults);
  }

  /** Who is responsible: departments, townships, or 各镇街. */
  responsible(cell: PlanCell | undefined, faults: Faults): readonly string[] {
    if (cell === undefined) return [];
    const names = split(cell.text).flatMap((name) => {
      if (this.isEvery(name)) return [this.allTownships];
      const township = this.townships.find((one) => comparable(one.name) === comparable(name));
      return township ? [township.name] : (this.one(name, cell, faults) ?? []);
    });
    return [...new Set(names)];
  }

  private isEvery(text: string): boolean {
    const name = comparable(text);
    return name === comparable(this.allTownships) || EVERY.test(name);
  }

  private one(name: string, cell: PlanCell, faults: Faults): string | undefined {
    const known = this.known.get(comparable(name));
    if (known !== undefined) return known;
    if (this.isListed) {
      const all = [...this.departments, ...this.townships.map((one) => one.name)];
      faults.hard(
        cell.at,
        planFaults.unknownName(cell.at, name, EXPECTED.responsible, nearestOf(name, all)),
      );
      return undefined;
    }
    this.add(name);
    return name;
  }
}

function split(text: string): readonly string[] {
  return text
    .replace(EVERY_WITHIN, (name) => name.replace(/[、和及]/gu, ''))
    .split(/[、，,;；/\n]+|\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
