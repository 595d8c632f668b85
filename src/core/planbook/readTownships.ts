import type { Township } from '../catalogue/Catalogue';
import { kindByName, townshipKind } from '../catalogue/townshipKind';
import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { KIND_WORD } from '../messages/parameters';
import { PLAN_HEADINGS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { fingerprint } from '../values/fingerprint';
import { comparable } from '../values/normaliseText';
import type { Faults } from './PlanFault';
import type { DistrictLookup, FoundDistrict } from './readFacts';
import { readTable, type PlanRow } from './readTable';
import { tableOf } from './tables';

const MOST_TOWNSHIPS = 200;

/**
 * The roster. What is left out is filled in from the country's divisions: a code by the name, all of
 * them where the sheet has no rows.
 */
export function readTownships(
  snapshot: SheetSnapshot,
  district: { readonly code: string; readonly name: string },
  lookup: DistrictLookup,
  faults: Faults,
): readonly Township[] {
  const sheet = snapshot.name;
  const named = lookup(district.name);
  const found = lookup(district.code)[0] ?? (named.length === 1 ? named[0] : undefined);
  const { rows } = readTable(snapshot, tableOf('townships'), faults);
  if (rows.length === 0) {
    if (found && found.townships.length > 0) return found.townships;
    faults.hard({ sheet }, planFaults.noRows(sheet));
    return [];
  }
  const townships: Township[] = [];
  const seen = new Map<string, string>();
  const takenCodes = new Set(rows.map((row) => row.text('code')));
  for (const row of rows) {
    const read = readTownship(row, district.code, found, takenCodes, faults);
    if (!read) continue;
    for (const [key, mark] of [
      ['name', read.name],
      ['code', read.code],
    ] as const) {
      const first = seen.get(mark);
      const at = row.place(key);
      seen.set(mark, first ?? at.cell);
      if (first === undefined) continue;
      faults.hard(at, planFaults.townshipTwice(at, mark, first));
      break;
    }
    townships.push(read);
  }
  if (townships.length > MOST_TOWNSHIPS) {
    const at = rows[MOST_TOWNSHIPS]?.place('name') ?? { sheet };
    faults.hard(at, planFaults.tooManyTownships(at, townships.length, MOST_TOWNSHIPS));
  }
  return townships;
}

function readTownship(
  row: PlanRow,
  district: string,
  found: FoundDistrict | undefined,
  taken: Set<string>,
  faults: Faults,
): Township | undefined {
  const name = row.text('name');
  if (name === '') {
    const at = row.place('name');
    faults.hard(at, planFaults.required(at, PLAN_HEADINGS.name));
    return undefined;
  }
  const known = found?.townships.find((one) => comparable(one.name) === comparable(name));
  const given = comparable(row.text('code'));
  if (given !== '' && !/^\d{6}(\d{3})?$/.test(given)) {
    const at = row.place('code');
    faults.hard(at, planFaults.townshipCode(at, row.text('code')));
    return undefined;
  }
  const kindText = comparable(row.text('kind'));
  const kind = kindText === '' ? undefined : townshipKind(kindText);
  if (kindText !== '' && kind === undefined) {
    const at = row.place('kind');
    faults.hard(at, planFaults.kind(at, kindText, Object.values(KIND_WORD)));
  }
  return {
    code: given !== '' ? given : (known?.code ?? freeCode(district, name, taken)),
    name,
    kind: kind ?? known?.kind ?? kindByName(name),
  };
}

/** A code that no division has, made from the name, so that inserting a row changes no other. */
function freeCode(district: string, name: string, taken: Set<string>): string {
  const start = Number.parseInt(fingerprint(comparable(name)).slice(0, 8), 16);
  for (let step = 0; ; step += 1) {
    const code = `${district}${600 + ((start + step) % 400)}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}
