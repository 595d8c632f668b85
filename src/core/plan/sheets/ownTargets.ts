import type { Indicator, Township } from '../../catalogue/Catalogue';
import { inPlan, regionWord } from '../../catalogue/planWords';
import { isHandedDown, shareOf } from '../../catalogue/shares';
import type { Expr } from '../../formula/sheet/Expr';
import { all, call, eq, iff, isNumber, join, lit, op } from '../../formula/sheet/build';
import { OWN_TARGETS } from '../../messages/bookSheets';
import type { BookContext } from '../bookContext';
import { BOLD_RIGHT, CENTERED, FORMATS } from '../../workbook/looks';
import { dataBar } from '../../workbook/dataBar';
import { area, type SheetDraft } from '../../workbook/SheetDraft';
import { completionExpr, statusFormats } from '../../forms/statusExpr';
import { under } from '../../workbook/table/columns';
import {
  plainLines,
  type Content,
  type PlacedTable,
  type RowPlace,
  type Table,
} from '../../workbook/table/Column';
import { indicatorFormat } from '../../forms/valueFormat';
import { rollupName } from './rollupCells';
import { townshipColumns } from './townshipColumns';

/** Three rows for each indicator that the plan hands down, then what they come to together. */
type TargetLine =
  | {
      readonly kind: 'target' | 'completion' | 'status';
      readonly indicator: Indicator;
      readonly no: number;
    }
  | { readonly kind: 'mean' | 'rank' };

const keyOf = (line: TargetLine): string =>
  'indicator' in line ? `${line.kind}:${line.indicator.code}` : line.kind;

/** Indicators of which townships have targets of their own. */
export function handedDown({ catalogue }: BookContext): readonly Indicator[] {
  return catalogue.indicators.filter(({ code }) => isHandedDown(catalogue, code));
}

/**
 * What townships have of the targets that the plan hands down to them, below 镇街汇总: target, completion
 * and status of each indicator, as each township's own sheet has them; their mean completion and rank.
 * Completion is never cut.
 */
export function ownTargetsTable(context: BookContext): Table<TargetLine> {
  const lines = handedDown(context).flatMap((indicator, index): readonly TargetLine[] =>
    (['target', 'completion', 'status'] as const).map((kind) => ({
      kind,
      indicator,
      no: index + 1,
    })),
  );
  return {
    block: 'ownTargets',
    isPlain: true,
    title: inPlan(OWN_TARGETS.title, context.catalogue.plan),
    lines: plainLines([...lines, { kind: 'mean' }, { kind: 'rank' }]),
    key: keyOf,
    height: 24,
    shade: (draft, table) => {
      drawColours(draft, table, lines);
    },
    columns: [
      under('=no', '', (line) => (line.kind === 'target' ? line.no : null), { style: CENTERED }),
      under('=name', '', (line) => nameOf(line, context)),
      under('=unit', '', (line) => (line.kind === 'target' ? line.indicator.unit : null)),
      { field: '', heading: '' },
      under(
        '=total',
        '',
        (line, { group }) =>
          line.kind === 'target' && line.indicator.formula.kind !== 'ratio'
            ? call('SUM', group('townships'))
            : null,
        { style: BOLD_RIGHT, format: formatOf },
      ),
      { field: '', heading: '' },
      ...townshipColumns<TargetLine>(context, (township) => ({
        style: CENTERED,
        format: formatOf,
        cell: (line, row) =>
          'indicator' in line
            ? ownContent(line, township, context)
            : rankContent(line.kind, township, row, context),
      })),
    ],
  };
}

function nameOf(line: TargetLine, { book, catalogue }: BookContext): string {
  if (line.kind !== 'target') return OWN_TARGETS[line.kind];
  const { indicator } = line;
  const whole = indicator.targets[String(book.period.year)]?.text ?? '';
  return OWN_TARGETS.target(indicator.shortName, regionWord(catalogue.plan), whole);
}

function formatOf(line: TargetLine): string | undefined {
  if (line.kind === 'target') return indicatorFormat(line.indicator);
  return line.kind === 'completion' || line.kind === 'mean' ? FORMATS.completion : undefined;
}

/** What a township's own sheet says of one of its targets. */
function ownContent(
  { kind, indicator: { code, better } }: Extract<TargetLine, { readonly indicator: Indicator }>,
  township: Township,
  { book, catalogue, places, sheetOf }: BookContext,
): Content {
  if (!shareOf(catalogue, code, township.code)?.targets[String(book.period.year)]) return null;
  const own = (field: string): Expr => places.cell(sheetOf(township.code), `ind:${code}`, field);
  const [target, value] = [own('=targetValue'), own('=value')];
  switch (kind) {
    case 'target':
      return target;
    case 'completion':
      return iff(
        all(isNumber(value), isNumber(target)),
        completionExpr(value, target, better),
        lit(''),
      );
    case 'status':
      return own('=status');
  }
}

/** A township's mean completion, and its rank among the others'. */
function rankContent(
  kind: 'mean' | 'rank',
  { code }: Township,
  { of }: RowPlace,
  context: BookContext,
): Content {
  if (kind === 'rank') {
    const mean = of('mean', `=${code}`)!;
    const means = context.places
      .own(rollupName(context.catalogue.plan))
      .across('mean', 'townships');
    const ahead = call('COUNTIF', means, join('>', mean));
    return iff(isNumber(mean), op(ahead, '+', lit(1)), lit(''));
  }
  const own = handedDown(context).map((each) => of(`completion:${each.code}`, `=${code}`)!);
  const mean = op(call('SUM', ...own), '/', call('COUNT', ...own));
  return iff(eq(call('COUNT', ...own), 0), lit(''), call('ROUND', mean, lit(6)));
}

function drawColours(
  draft: SheetDraft,
  { rowOf, groupOf }: PlacedTable,
  lines: readonly TargetLine[],
): void {
  const { column, columns } = groupOf('townships');
  const across = (line: TargetLine) => area(rowOf(keyOf(line)) ?? 0, column, 1, columns);
  for (const line of lines) if (line.kind === 'status') statusFormats(draft, across(line));
  dataBar('#9DC3E6')(draft, across({ kind: 'mean' }));
}
