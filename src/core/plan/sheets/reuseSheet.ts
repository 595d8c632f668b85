import type { Guide } from '../../catalogue/ReuseGuide';
import { inPlan } from '../../catalogue/planWords';
import {
  REUSE_BLOCKS,
  REUSE_STAGES,
  type Reuse,
  type ReuseCase,
  type ReuseOpinion,
} from '../../entries/reuse';
import type { CellAsks } from '../../entries/readTyped';
import { READ_SHEETS } from '../../entries/readSheets';
import type { Expr } from '../../formula/sheet/Expr';
import { all, call, iff, isBlank, isNumber, join, lit, ne, op } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import { errorTitle, pickError, promptTitle } from '../../messages/forms';
import { cut } from '../../messages/shortened';
import {
  CASE_HEADINGS,
  CASE_NOTES,
  MATERIAL_HEADINGS,
  OPINION_HEADINGS,
  REUSE,
  areaAsked,
  caseAsked,
  dateAsked,
} from '../../messages/reuse';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { CENTERED, COLORS, RIGHT } from '../../workbook/looks';
import { column, under } from '../../workbook/table/columns';
import { plainLines, type Asked, type Column, type Table } from '../../workbook/table/Column';
import type { Sheet } from '../../workbook/table/Sheet';
import { guided } from './guided';
import { ledgerSheet, ledgerTable } from './ledger';
import { hintExpr, untilExpr } from './reuseHints';

/** Lines are added so many at a time, so that those that stand keep their places while people type. */
const LINES = 12;

const SHEET = READ_SHEETS.reuse.name;

/** 存量台账: applications to reuse buildings, what departments said to them, and their materials. */
export const reuse: DistrictSheet = {
  name: READ_SHEETS.reuse.name,
  contents: '存量资源改造项目：阶段、材料、部门意见、过渡期',
  ...guided(reuseSheet),
};

function reuseSheet(name: string, guide: Guide, context: BookContext): Sheet {
  return ledgerSheet(name, { subtitle: REUSE.subtitle, repeatsTitle: true }, context, [
    ledgerTable(casesTable(guide, context)),
    ledgerTable(opinionsTable(guide, context)),
    ledgerTable(materialsTable(guide, context)),
  ]);
}

type Line<Typed> = Partial<Typed> & { readonly no: number };

/** What was typed at the number that it has, and free lines behind. */
function linesOf<Typed extends { readonly no: number }>(
  typed: readonly Typed[],
  count: number,
): readonly Line<Typed>[] {
  const placed = new Map(typed.map((line) => [line.no, line]));
  return Array.from(
    { length: count },
    (_, index) => placed.get(index + 1) ?? ({ no: index + 1 } as Line<Typed>),
  );
}

const room = (typed: readonly { readonly no: number }[], least: number): number =>
  LINES * Math.max(least, Math.ceil(Math.max(0, ...typed.map(({ no }) => no)) / LINES));

const casesOf = ({ reuse }: { readonly reuse?: Reuse }): readonly Line<ReuseCase>[] =>
  linesOf(reuse?.cases ?? [], room(reuse?.cases ?? [], 1));

function casesTable(guide: Guide, context: BookContext): Table<Line<ReuseCase>> {
  const { book } = context;
  const typed = (
    field: Exclude<keyof typeof CASE_HEADINGS, 'no' | 'hint'>,
    width: number,
    input: NonNullable<Column<Line<ReuseCase>>['input']> = () => 'free',
  ): Column<Line<ReuseCase>> =>
    column(
      field,
      inPlan(CASE_HEADINGS[field], context.catalogue.plan),
      width,
      (line) => line[field] ?? null,
      {
        format: field === 'area' ? '#,##0.0' : '@',
        ...(field === 'area' ? { style: RIGHT } : {}),
        input,
        note: ({ no }) => (no === 1 ? CASE_NOTES[field] : undefined),
      },
    );
  return {
    block: REUSE_BLOCKS.cases,
    lines: plainLines(casesOf(book)),
    key: ({ no }) => `case:${no}`,
    columns: [
      column('=no', CASE_HEADINGS.no, 6, ({ no }) => no, { style: CENTERED }),
      typed('name', 26),
      typed('owner', 22),
      typed('address', 26),
      typed('town', 12, () =>
        chosen(
          book.roster.map(({ name }) => name),
          false,
        ),
      ),
      typed('building', 16, () => chosen(REUSE.buildings, false)),
      typed('area', 12, areaOnly),
      typed('use', 12, () => chosen(REUSE.uses, false)),
      typed('stage', 12, () => chosen(REUSE_STAGES, true)),
      typed('applied', 12, day),
      column('=hint', CASE_HEADINGS.hint, 28, (line, row) => hintExpr(line, row, guide, context)),
    ],
  };
}

function opinionsTable(guide: Guide, { book, places }: BookContext): Table<Line<ReuseOpinion>> {
  const typed = book.reuse?.opinions ?? [];
  const lines = linesOf(typed, room(typed, 2));
  const names = (): Expr => places.down(SHEET, REUSE_BLOCKS.cases, 'name');
  const cell =
    (field: Exclude<keyof typeof OPINION_HEADINGS, 'name'>) => (line: Line<ReuseOpinion>) =>
      line[field] ?? null;
  const units = guide.opinions.map(({ unit }) => unit);
  return {
    block: REUSE_BLOCKS.opinions,
    title: REUSE.opinions,
    lines: plainLines(lines),
    key: ({ no }) => `opinion:${no}`,
    columns: [
      under('case', OPINION_HEADINGS.case, cell('case'), {
        style: CENTERED,
        input: lineNumber,
      }),
      under('=name', OPINION_HEADINGS.name, (_, row) => {
        const named = call('INDEX', names(), row.cell('case'));
        return iff(
          isBlank(row.cell('case')),
          lit(''),
          call('IFERROR', iff(ne(named, ''), named, lit('')), lit('')),
        );
      }),
      under('unit', OPINION_HEADINGS.unit, cell('unit'), { input: () => chosen(units, true) }),
      under('opinion', OPINION_HEADINGS.opinion, cell('opinion'), {
        fit: 26,
        input: () => chosen(REUSE.opinion, false),
      }),
      under('date', OPINION_HEADINGS.date, cell('date'), { format: '@', input: day }),
      under('remark', OPINION_HEADINGS.remark, cell('remark'), { covers: 5, input: () => 'free' }),
      // By which 项目确认表 finds the line; in the column of the hints above, and nothing that people read.
      under(
        '=key',
        '',
        (_, row) =>
          iff(isBlank(row.cell('case')), lit(''), join(row.cell('case'), '|', row.cell('unit'))),
        { style: { font: { color: COLORS.white } } },
      ),
    ],
  };
}

function materialsTable(guide: Guide, context: BookContext): Table<Line<ReuseCase>> {
  const name = ({ no }: Line<ReuseCase>): Expr => {
    const cell = context.places.cell(SHEET, `case:${no}`, 'name');
    return iff(isBlank(cell), lit(''), cell);
  };
  return {
    block: REUSE_BLOCKS.materials,
    title: REUSE.materials,
    headerHeight: 48,
    lines: plainLines(casesOf(context.book)),
    key: ({ no }) => `materials:${no}`,
    columns: [
      under('=no', CASE_HEADINGS.no, ({ no }) => no, { style: CENTERED }),
      under('=name', CASE_HEADINGS.name, name),
      ...guide.materials.map(({ no, text }, index) =>
        under<Line<ReuseCase>>(
          `material${no}`,
          materialName(text),
          ({ materials }) => (materials?.[index] === true ? REUSE.given : null),
          {
            style: CENTERED,
            input: () => chosen([REUSE.given], true),
            note: (line) => (line.no === 1 ? text : undefined),
          },
        ),
      ),
      under<Line<ReuseCase>>(
        'decided',
        MATERIAL_HEADINGS.decided,
        ({ decided }) => decided ?? null,
        {
          format: '@',
          style: CENTERED,
          input: day,
        },
      ),
      under('=until', MATERIAL_HEADINGS.until, (_, row) => untilExpr(row.cell('decided')), {
        style: CENTERED,
      }),
    ],
  };
}

/** What a group of materials is called: its text up to the first pause. */
export function materialName(text: string): string {
  return cut(text.split(/[，、（(：:；;。]/u)[0] ?? text, 24);
}

/** @param strict nothing but the choices may be typed */
function chosen(items: readonly string[], strict: boolean): Asked | 'free' {
  if (items.length === 0) return 'free';
  return {
    rule: { kind: 'list', items },
    error: {
      style: strict ? 'stop' : 'warning',
      title: errorTitle,
      message: pickError(items),
    },
  };
}

function typedAs(rule: (value: Expr) => Expr, asks: CellAsks, message: string) {
  return (_: unknown, value: Expr): Asked => ({
    rule: { kind: 'custom', formula: exprText(rule(value)), asks },
    prompt: { title: promptTitle, message },
    error: { style: 'stop', title: errorTitle, message },
  });
}

const day = typedAs((value) => op(call('LEN', value), '<=', lit(20)), { kind: 'text' }, dateAsked);
const positive = (value: Expr): Expr => all(isNumber(value), op(value, '>', lit(0)));
const areaOnly = typedAs(positive, { kind: 'number', unit: '㎡' }, areaAsked);
const lineNumber = typedAs(positive, { kind: 'number', unit: '' }, caseAsked);
