import type { SheetChange } from '../../../core/picture/Changes';
import type { ConditionalFormat } from '../../../core/workbook/SheetPlan';
import { areaToA1, toA1 } from '../../../core/values/address';
import { counted } from './Package';
import type { Styles } from './Styles';
import { attribute, give, named, take, unescapeXml, withAttributes, type Taken } from './xml';

/** A list element after some of its members went and others came; none where nothing is left. */
function list(name: string, members: readonly string[]): readonly string[] {
  if (members.length === 0) return [];
  const pieces = members.map((xml) => ({ name: 'member', xml }));
  const xml = give({ open: `<${name}>`, pieces, close: `</${name}>` });
  // Links have no count; a file that gives one is repaired.
  return [name === 'hyperlinks' ? xml : counted(xml)];
}

function membersOf(sheet: Taken, name: string): readonly string[] {
  return named(sheet, name).flatMap((xml) =>
    take(xml).pieces.flatMap((piece) => (piece.name === '' ? [] : [piece.xml])),
  );
}

export function patchMerges(
  standing: Taken,
  fresh: Taken,
  { from }: Extract<SheetChange, { kind: 'merges' }>,
): readonly string[] {
  const gone = new Set(from.map(areaToA1));
  const kept = membersOf(standing, 'mergeCells').filter(
    (xml) => !gone.has(attribute(xml, 'ref') ?? ''),
  );
  return list('mergeCells', [...kept, ...membersOf(fresh, 'mergeCells')]);
}

/** Programs gather validations that are alike into one of several areas; only ours go out of it. */
export function patchValidations(
  standing: Taken,
  fresh: Taken,
  { from }: Extract<SheetChange, { kind: 'validations' }>,
): readonly string[] {
  const gone = new Set(from.map(({ area }) => areaToA1(area)));
  const kept = membersOf(standing, 'dataValidations').flatMap((xml) => {
    const ranges = (attribute(xml, 'sqref') ?? '').split(/\s+/);
    const left = ranges.filter((range) => !gone.has(range));
    if (left.length === ranges.length) return [xml];
    return left.length === 0 ? [] : [withAttributes(xml, { sqref: left.join(' ') })];
  });
  return list('dataValidations', [...kept, ...membersOf(fresh, 'dataValidations')]);
}

export function patchLinks(
  standing: Taken,
  fresh: Taken,
  { each }: Extract<SheetChange, { kind: 'links' }>,
): readonly string[] {
  const gone = new Set(each.map(({ row, column }) => toA1(row, column)));
  const kept = membersOf(standing, 'hyperlinks').filter(
    (xml) => !gone.has(attribute(xml, 'ref') ?? ''),
  );
  return list('hyperlinks', [...kept, ...membersOf(fresh, 'hyperlinks')]);
}

/** Ours come first; what people added stays below. */
export function patchConditionalFormats(
  standing: Taken,
  fresh: Taken,
  { from, to }: Extract<SheetChange, { kind: 'conditionalFormats' }>,
  styles: Styles,
): readonly string[] {
  const ours = new Set(from.map(ruleKey));
  let found = 0;
  const theirs = named(standing, 'conditionalFormatting').flatMap((xml) => {
    const taken = take(xml);
    const area = attribute(xml, 'sqref') ?? '';
    const pieces = taken.pieces.filter(
      (piece) => piece.name !== 'cfRule' || !ours.has(`${area} ${keyOf(piece.xml)}`),
    );
    found += taken.pieces.length - pieces.length;
    return pieces.some(({ name }) => name === 'cfRule') ? [give({ ...taken, pieces })] : [];
  });
  // Where another program wrote ours in its own way they cannot be told from people's own.
  const kept = found === from.length ? theirs.map((xml) => lowered(xml, to.length)) : [];
  const added = named(fresh, 'conditionalFormatting').map((xml) =>
    withRules(xml, (rule) => {
      const index = attribute(rule, 'dxfId');
      return index === undefined
        ? rule
        : withAttributes(rule, { dxfId: styles.differential(Number(index)) });
    }),
  );
  return [...added, ...kept];
}

function ruleKey(format: ConditionalFormat): string {
  return `${areaToA1(format.area)} ${format.kind === 'formula' ? format.formula : 'dataBar'}`;
}

function keyOf(rule: string): string {
  const [formula] = named(take(rule), 'formula').map((each) =>
    unescapeXml(
      take(each)
        .pieces.map(({ xml }) => xml)
        .join(''),
    ),
  );
  return attribute(rule, 'type') === 'expression' ? (formula ?? '') : 'dataBar';
}

function lowered(xml: string, by: number): string {
  return withRules(xml, (rule) =>
    withAttributes(rule, { priority: Number(attribute(rule, 'priority') ?? 1) + by }),
  );
}

function withRules(xml: string, how: (rule: string) => string): string {
  const taken = take(xml);
  const pieces = taken.pieces.map((piece) =>
    piece.name === 'cfRule' ? { ...piece, xml: how(piece.xml) } : piece,
  );
  return give({ ...taken, pieces });
}
