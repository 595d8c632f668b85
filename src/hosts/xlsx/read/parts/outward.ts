import {
  reachingBy,
  reachingNames,
  type Definition,
  type Outward,
} from '../../../../core/entries/outward';

/** What reaches out of a file, filled as its parts are read. */
export interface OutwardFound {
  readonly found: Outward[];
  /** Told of each formula outside of cells. */
  readonly onRule: (
    sheet: string,
    kind: 'condition' | 'validation' | 'sparkline',
    formula: string,
  ) => void;
}

/** @param definitions every name of the workbook */
export function outwardIn(definitions: readonly Definition[]): OutwardFound {
  const names = reachingNames(definitions);
  const reaches = reachingBy(names);
  const asWritten = new Map(definitions.map(({ name }) => [name.toLowerCase(), name]));
  const found = [...names].map((name): Outward => ({
    kind: 'name',
    name: asWritten.get(name) ?? name,
  }));
  const said = new Set<string>();
  /** Sheets of a book have the same rules. */
  const known = new Map<string, boolean>();
  return {
    found,
    onRule(sheet, kind, formula) {
      const does = known.get(formula) ?? reaches(formula);
      known.set(formula, does);
      if (!does || said.has(`${kind}/${sheet}`)) return;
      said.add(`${kind}/${sheet}`);
      found.push({ kind, sheet });
    },
  };
}
