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

/** What is known of a workbook's names: forms that were issued together have the same, and the same rules. */
interface Reaching {
  readonly names: readonly Outward[];
  readonly does: (formula: string) => boolean;
}

const KNOWN = new WeakMap<readonly Definition[], Reaching>();
/** Formulas of a workbook's rules that are kept. */
const KEPT = 4096;

function reachingIn(definitions: readonly Definition[]): Reaching {
  const before = KNOWN.get(definitions);
  if (before) return before;
  const names = reachingNames(definitions);
  const reaches = reachingBy(names);
  const asWritten = new Map(definitions.map(({ name }) => [name.toLowerCase(), name]));
  const known = new Map<string, boolean>();
  const reaching: Reaching = {
    names: [...names].map((name) => ({ kind: 'name', name: asWritten.get(name) ?? name })),
    does(formula) {
      const does = known.get(formula) ?? reaches(formula);
      if (known.size < KEPT) known.set(formula, does);
      return does;
    },
  };
  KNOWN.set(definitions, reaching);
  return reaching;
}

/** @param definitions every name of the workbook */
export function outwardIn(definitions: readonly Definition[]): OutwardFound {
  const { names, does } = reachingIn(definitions);
  const found = [...names];
  const said = new Set<string>();
  return {
    found,
    onRule(sheet, kind, formula) {
      if (!does(formula) || said.has(`${kind}/${sheet}`)) return;
      said.add(`${kind}/${sheet}`);
      found.push({ kind, sheet });
    },
  };
}
