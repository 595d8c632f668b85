import type { Explanation, Waiver } from '../../entries/book';
import { isToExplain, unexplained } from '../../validate/explain';
import { explanationsSubtitle, NO_EXPLANATIONS, RULE_NAME, STATE } from '../../messages/ledgers';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { VOID_NAMES, VOID_ROW } from '../../entries/voided';
import { READ_SHEETS } from '../../entries/readSheets';
import { column } from '../../workbook/table/columns';
import { plainLines, type Column, type Table } from '../../workbook/table/Column';
import type { Sheet } from '../../workbook/table/Sheet';
import { keptColumns, ledgerSheet, ledgerTable, sealedColumns } from './ledger';
import { codeName, unitName } from './names';

type Bond = Pick<Explanation, 'rule' | 'org' | 'code' | 'values'>;

/** What wants a 说明, or wanted one. */
interface Explained {
  readonly key: string;
  readonly about: Bond;
  readonly message: string;
  readonly state: string;
  readonly text: Explanation | undefined;
  readonly waiver: Waiver | undefined;
}

/** 说明台账: every soft finding that wants one, with its 说明 or 豁免; explanations whose values changed stay, marked void. */
export const explanations: DistrictSheet = {
  name: READ_SHEETS.explanations.name,
  contents: '核实性问题的说明与豁免',
  plan: explanationsSheet,
};

function explanationsSheet(name: string, context: BookContext): Sheet {
  return ledgerSheet(
    name,
    { subtitle: explanationsSubtitle(context.catalogue.plan.bureau) },
    context,
    [ledgerTable(explanationsTable(context))],
  );
}

function explanationsTable(context: BookContext): Table<Explained> {
  return {
    block: 'explanations',
    lines: plainLines(explained(context)),
    key: ({ key }) => key,
    empty: NO_EXPLANATIONS,
    columns: sealedColumns<Explained>(
      [
        column('=name', '问题', 16, ({ about }) => RULE_NAME[about.rule]),
        column('=unit', '单位', 11, ({ about }) => unitName(about.org, context)),
        column('=code', '数据项或指标', 24, ({ about }) => codeName(about.code, context)),
        column('=message', '核实性问题', 50, ({ message }) => message),
        typed('text', '单位说明', 30, ({ text }) => text?.text),
        column('=state', '状态', 11, ({ state }) => state),
        typed('waiver', '豁免人', 10, ({ waiver }) => waiver?.name),
        typed('reason', '豁免理由', 22, ({ waiver }) => waiver?.reason),
        typed('date', '豁免日期', 12, ({ waiver }) => waiver?.date),
        ...keptColumns(['rule', 'org', 'code', 'values', 'by'], ({ about, text }: Explained) => ({
          ...about,
          by: text?.by ?? '',
        })),
      ],
      ({ key }) => (key.startsWith(VOID_ROW) ? [...VOID_NAMES, '=state'] : ['=state']),
    ),
  };
}

function typed(
  field: string,
  heading: string,
  width: number,
  textOf: (each: Explained) => string | undefined,
): Column<Explained> {
  return {
    field,
    heading,
    width,
    format: '@',
    input: () => 'free',
    cell: (each) => textOf(each) ?? null,
  };
}

function explained({ book }: BookContext): readonly Explained[] {
  const open = new Set(unexplained(book.findings, book.explanations, book.waivers, book.period));
  const texts = new Map(book.explanations.map((each) => [bond(each), each]));
  const waivers = new Map(book.waivers.map((each) => [bond(each), each]));
  const soft = book.findings.filter(isToExplain);
  const current = new Set(soft.map(bond));
  const gone = [...new Set([...texts.keys(), ...waivers.keys()])].filter(
    (each) => !current.has(each),
  );
  const given = (of: string) => ({ text: texts.get(of), waiver: waivers.get(of) });
  return [
    ...soft.map((finding, index): Explained => {
      const { text, waiver } = given(bond(finding));
      const answered = waiver && isComplete(waiver) ? STATE.waived : STATE.explained;
      return {
        key: `soft:${index + 1}`,
        about: finding,
        message: finding.message,
        state: open.has(finding) ? STATE.toExplain : answered,
        text,
        waiver,
      };
    }),
    ...gone.flatMap((each, index): Explained[] => {
      const { text, waiver } = given(each);
      const about = text ?? waiver;
      if (!about) return [];
      return [
        { key: `${VOID_ROW}${index + 1}`, about, message: '', state: STATE.void, text, waiver },
      ];
    }),
  ];
}

const bond = ({ rule, org, code, values }: Bond): string =>
  JSON.stringify([rule, org, code, values]);

const isComplete = ({ name, reason, date }: Waiver): boolean =>
  [name, reason, date].every((part) => part.trim() !== '');
