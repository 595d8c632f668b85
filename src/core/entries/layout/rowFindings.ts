import { labelChanged, rowMismatch, unitChanged } from '../../messages/layout';
import type { Finding } from '../../validate/Finding';
import { comparable } from '../../values/normaliseText';
import { unitFactor } from '../../values/unitFactor';
import { fileFinding, type FileOwner } from '../fileFinding';
import type { TableIndex } from '../tableIndex';
import type { PlannedTable } from '../tables';
import { codeOf, foundIn, placeOf, seenText } from './foundIn';

/** The column that names the unit of a row, wherever it is present. */
const UNIT_FIELD = '=unit';

/**
 * A row is what its key, its label and its unit say together: the label of another row and another unit
 * are hard, a label that is nobody's is soft.
 */
export function rowFindings(
  table: PlannedTable,
  index: TableIndex,
  owner: FileOwner,
): readonly Finding[] {
  const others = new Map([...table.labels].map(([key, label]) => [comparable(label), key]));
  return [...table.labels].flatMap(([key, label]) => {
    const labels = labelFinding(table, index, owner, { key, label, others });
    // A row that says it is another one has that one's unit.
    if (labels.some(({ severity }) => severity === 'hard')) return labels;
    return [...labels, ...unitFinding(table, index, owner, key, label)];
  });
}

function labelFinding(
  table: PlannedTable,
  index: TableIndex,
  owner: FileOwner,
  row: {
    readonly key: string;
    readonly label: string;
    readonly others: ReadonlyMap<string, string>;
  },
): readonly Finding[] {
  const { key, label, others } = row;
  const found = foundIn(table, index, `${key}/${table.labelField}`);
  if (found === undefined || label === '') return [];
  const text = seenText(found.cell);
  if (comparable(text) === comparable(label)) return [];
  const place = placeOf(found, owner);
  const about = { code: codeOf(key), org: owner.org, values: text };
  const other = others.get(comparable(text));
  if (other !== undefined && other !== key) {
    return [fileFinding('rowMismatch', about, place, rowMismatch(place, label, text.trim()))];
  }
  return [fileFinding('labelChanged', about, place, labelChanged(place, label, text.trim()))];
}

function unitFinding(
  table: PlannedTable,
  index: TableIndex,
  owner: FileOwner,
  key: string,
  label: string,
): readonly Finding[] {
  const cellKey = `${key}/${UNIT_FIELD}`;
  const planned = table.locked.get(cellKey);
  const found = foundIn(table, index, cellKey);
  if (typeof planned !== 'string' || found === undefined) return [];
  const text = seenText(found.cell);
  if (text === '' || comparable(text) === comparable(planned)) return [];
  const place = placeOf(found, owner);
  const about = { code: codeOf(key), org: owner.org, values: `${planned}→${text}` };
  const said = unitChanged(place, label, planned, text, unitFactor(planned, text));
  return [fileFinding('unitChanged', about, place, said)];
}
