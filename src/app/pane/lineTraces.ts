import { investmentUnit } from '../../core/entries/askedProgress';
import { entryKey, type FieldCode, type RowKey } from '../../core/entries/entry';
import { locateEntries, type Locate } from '../../core/entries/locateEntries';
import { sameValue, valueText } from '../../core/entries/valueText';
import { MONEY_UNIT } from '../../core/messages/forms';
import { goalLabel, projectLabel, taskLabel } from '../../core/messages/entries';
import { leadersPage } from '../../core/messages/leadersPage';
import { LINE_TRACE as words } from '../../core/messages/paneReport';
import { quantity } from '../../core/messages/quantity';
import { filingState } from '../../core/rollup/filings';
import { REUSE_STAGES } from '../../core/entries/reuse';
import { READ_SHEETS } from '../../core/entries/readSheets';
import { reuseStandings } from '../../core/validate/reuseStandings';
import { cellText } from '../../core/values/cell';
import { expectedUnits } from '../expectedUnits';
import type { TracedFigure, TracedUnit } from './figures';
import type { DistrictWorkbook } from './PaneWorkbook';

/** The lines of the leaders' page whose figures are entries of units, applications or returns. */
const TRACED_LINES = ['tasks', 'projects', 'reuse', 'filings'] as const;
type TracedLine = (typeof TRACED_LINES)[number];

/** The line that is called so: 任务, 项目, 改造, 报送. */
export function lineNamed(name: string): TracedLine | undefined {
  return TRACED_LINES.find((line) => leadersPage[line] === name);
}

/** What a line is counted from, unit by unit, each with its cell in the workbook and in the unit's own file. */
export function tracedLine(workbook: DistrictWorkbook, line: TracedLine): readonly TracedUnit[] {
  switch (line) {
    case 'tasks':
      return reportedBy(workbook, taskFields(workbook));
    case 'projects':
      return reportedBy(workbook, projectFields(workbook));
    case 'reuse':
      return reuseCases(workbook);
    case 'filings':
      return filings(workbook);
  }
}

/** An entry that is asked of the units which are named. */
interface Asked {
  readonly units: readonly string[];
  readonly key: RowKey;
  readonly field: FieldCode;
  readonly label: string;
  readonly unit: string;
}

function taskFields({ catalogue }: DistrictWorkbook): readonly Asked[] {
  return catalogue.tasks.flatMap(({ code, called, units, goals }): readonly Asked[] => [
    { units, key: `task:${code}`, field: 'state', label: taskLabel(called), unit: '' },
    ...goals.map((goal): Asked => ({
      units,
      key: `goal:${goal.code}`,
      field: goal.count === undefined ? 'finished' : 'done',
      label: goalLabel(called, goal.name),
      unit: goal.count?.unit ?? '',
    })),
  ]);
}

function projectFields({ catalogue }: DistrictWorkbook): readonly Asked[] {
  return catalogue.projects.flatMap(({ code, called, name, units }): readonly Asked[] => {
    const of = { units, key: `proj:${code}` as const };
    const label = projectLabel(called, name);
    const asked = [investmentUnit(catalogue, units) ?? ''];
    return [
      { ...of, field: 'state', label, unit: '' },
      { ...of, units: asked, field: 'invested', label: words.invested(label), unit: MONEY_UNIT },
    ];
  });
}

function reportedBy(workbook: DistrictWorkbook, fields: readonly Asked[]): readonly TracedUnit[] {
  const { book, catalogue, snapshot } = workbook;
  const locate = locateEntries(snapshot);
  const orgs = [
    ...catalogue.departments.map((name) => ({ org: name, name })),
    ...book.roster.map(({ code, name }) => ({ org: code, name })),
  ];
  return orgs.flatMap(({ org, name }): readonly TracedUnit[] => {
    const isTownship = org !== name;
    const figures = fields
      .filter(
        ({ units }) =>
          units.includes(name) || (isTownship && units.includes(catalogue.plan.allTownships)),
      )
      .flatMap((asked) => figureOf(workbook, org, asked, locate) ?? []);
    const own = book.returns.get(org);
    if (figures.length === 0) return [];
    const state = own === undefined ? 'missing' : 'counted';
    return [{ org, name, state, file: own?.receipt.file ?? '', figures }];
  });
}

/** Undefined where the unit has no such cell. */
function figureOf(
  { book }: DistrictWorkbook,
  org: string,
  { key, field, label, unit }: Asked,
  locate: Locate,
): TracedFigure | undefined {
  const target = locate(org, key, field);
  const own = book.returns.get(org);
  const entry = own?.entries.get(entryKey(key, field));
  if (target === undefined && entry === undefined) return undefined;
  const value = entry?.value;
  // Where it stood in the unit's file; what was typed into the book since then came from none.
  const sent = own?.receipt.version?.entries.get(entryKey(key, field));
  const brought = sameValue(sent?.value, value) ? sent : undefined;
  return {
    element: label,
    text: value?.kind === 'number' ? quantity(value.value, unit) : valueText(value),
    origin:
      brought === undefined || brought.at.cell === ''
        ? ''
        : `${brought.at.sheet}!${brought.at.cell}`,
    below: [],
    ...(target === undefined ? {} : { target }),
  };
}

/** Applications by the place where they stand. */
function reuseCases({ book, catalogue, snapshot }: DistrictWorkbook): readonly TracedUnit[] {
  const locate = locateEntries(snapshot);
  const cases = reuseStandings(book, catalogue);
  const towns = [...new Set(cases.map(({ reuse }) => cellText(reuse.town).trim()))];
  return towns.map((town) => ({
    org: town,
    name: town === '' ? READ_SHEETS.reuse.name : town,
    state: 'counted',
    file: '',
    figures: cases
      .filter(({ reuse }) => cellText(reuse.town).trim() === town)
      .map(({ reuse, name, stage }) => {
        const target = locate('', `case:${reuse.no}`, 'stage');
        return {
          element: name,
          text: stage === undefined ? cellText(reuse.stage) : (REUSE_STAGES[stage] ?? ''),
          origin: '',
          below: [],
          ...(target === undefined ? {} : { target }),
        };
      }),
  }));
}

function filings({ book, catalogue, snapshot }: DistrictWorkbook): readonly TracedUnit[] {
  const locate = locateEntries(snapshot);
  return expectedUnits(book, catalogue).map(({ org, name }): TracedUnit => {
    const own = book.returns.get(org)?.receipt;
    const state = filingState(book, org);
    const target = locate('', `unit:${org}`, '=state');
    return {
      org,
      name,
      state: own === undefined ? 'missing' : 'counted',
      file: own?.file ?? '',
      figures: [
        {
          element: words.filing[state],
          text: own?.received ?? '',
          origin: '',
          below: book.receipts
            .filter((each) => each.org === org && !each.accepted)
            .map(({ file, received, reason }) => words.refused(file, received, reason)),
          ...(target === undefined ? {} : { target }),
        },
      ],
    };
  });
}
