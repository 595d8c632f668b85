import type { Catalogue, Element, Indicator } from '../catalogue/Catalogue';
import { weightsText } from './scoreWeights';
import { PERIOD_WORD } from '../messages/forms';
import { kindWord } from '../messages/parameters';
import {
  APPLIES_WORD,
  CHECK_METHODS,
  DIRECTIONS,
  STARTS,
  GUIDE_PARTS,
  PLAN_ITEMS,
  RATIO_RELATION,
  SEVERITIES,
} from '../messages/planBook';
import { Decimal } from '../values/decimal';
import { startOf } from './readStart';
import { checkArguments } from './readStatements';
import { goalCells } from './taskGoals';
import type { PlanSheet } from './tables';

/** Texts of one row by column key; a year's by `2023`. */
export type WrittenRow = Readonly<Record<string, string>>;

/** Everything a plan says, as the rows of a plan workbook. */
export function planRows(catalogue: Catalogue): Readonly<Record<PlanSheet, readonly WrittenRow[]>> {
  const { plan, townships, elements, indicators, relations } = catalogue;
  const names = new Map(elements.map((element) => [element.code, element.name]));
  const annexName = (no: number) => plan.annexes.find((annex) => annex.no === no)?.name ?? '';
  const sum = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code).join('＋');
  const township = plan.allTownships;
  return {
    plan: [...facts(catalogue), ...titles(catalogue)],
    townships: townships.map((unit) => ({
      code: unit.code,
      name: unit.name,
      kind: kindWord(unit),
    })),
    indicators: indicators.map((each) => indicatorRow(each, annexName(each.annex), names)),
    elements: elements.map((each) => elementRow(each, township)),
    departments: departmentsOf(catalogue).map((department) => ({ department })),
    shares: shareRows(catalogue),
    tasks: catalogue.tasks.map((task) => ({
      annex: annexName(task.annex),
      no: String(task.no),
      task: task.text,
      units: task.units.join('、'),
      ...goalCells(task),
    })),
    projects: catalogue.projects.map((project) => ({
      annex: annexName(project.annex),
      no: String(project.no),
      project: project.name,
      category: project.category,
      content: project.content,
      building: project.period,
      place: project.place,
      investment: project.investment.toFixed(),
      beds: numberText(project.beds),
      addedPlaces: numberText(project.places),
      units: project.units.join('、'),
    })),
    guide: guideRows(catalogue),
    relations: [
      ...relations.map(({ parts, whole }) => ({
        left: sum(parts),
        relation: '≤',
        right: sum(whole),
      })),
      ...catalogue.ratios.map(({ above, below, least, most }) => ({
        left: sum(above),
        relation: RATIO_RELATION,
        right: sum(below),
        tier: SEVERITIES.soft,
        ratioLeast: numberText(least),
        ratioMost: numberText(most),
      })),
    ],
    statements: plan.statements.map(({ id, text, figures }) => ({
      statement: id,
      statementText: text,
      figures: Object.entries(figures)
        .map(([name, figure]) => `${name}=${figure}`)
        .join('、'),
    })),
    checks: catalogue.planChecks.map((check) => ({
      statement: check.id,
      method: CHECK_METHODS[check.kind],
      arguments: checkArguments(check as unknown as Readonly<Record<string, unknown>>),
    })),
  };
}

function shareRows({ shares, indicators, townships }: Catalogue): readonly WrittenRow[] {
  const codes = new Map<string, number>();
  for (const { name } of indicators) codes.set(name, (codes.get(name) ?? 0) + 1);
  return shares.map(({ indicator, org, targets }) => {
    const { name = indicator } = indicators.find(({ code }) => code === indicator) ?? {};
    return {
      shareOf: codes.get(name) === 1 ? name : indicator,
      township: townships.find(({ code }) => code === org)?.name ?? org,
      ...Object.fromEntries(Object.entries(targets).map(([year, { text }]) => [year, text])),
    };
  });
}

function facts({ plan }: Catalogue): readonly WrittenRow[] {
  const { dueDay, changeThreshold, tolerance } = plan.parameters;
  const percent = (value: number | undefined) => (value === undefined ? '' : `${value * 100}%`);
  const content: Readonly<Record<keyof typeof PLAN_ITEMS, string>> = {
    title: plan.title,
    topic: plan.topic,
    version: plan.version,
    district: plan.district.name,
    districtCode: plan.district.code,
    bureau: plan.bureau,
    baselineYear: String(plan.baselineYear),
    years: plan.years.join('、'),
    allTownships: plan.allTownships,
    extended: Object.entries(plan.extended)
      .map(([year, from]) => `${year}=${from}`)
      .join('、'),
    dueDay: dueDay === undefined ? '' : String(dueDay),
    changeThreshold: percent(changeThreshold),
    tolerance: percent(tolerance),
    scoreWeights: weightsText(plan.scoreWeights ?? {}),
    id: plan.id,
  };
  return (Object.keys(PLAN_ITEMS) as (keyof typeof PLAN_ITEMS)[]).map((item) => ({
    item: PLAN_ITEMS[item],
    content: content[item],
  }));
}

function titles({ plan }: Catalogue): readonly WrittenRow[] {
  return plan.annexes.map(({ name, title }) => ({ item: name, content: title }));
}

function indicatorRow(
  indicator: Indicator,
  annex: string,
  names: ReadonlyMap<string, string>,
): WrittenRow {
  const { form, attestedBy } = indicator;
  const usual = form === 'choice' ? 0 : form === 'count' ? -1 : 2;
  const made = `${indicator.annex}-${String(indicator.no).padStart(2, '0')}`;
  return {
    annex,
    no: String(indicator.no),
    indicator: indicator.name,
    unit: indicator.unit,
    direction: form === 'choice' ? '' : DIRECTIONS[indicator.better],
    start: form === 'choice' ? '' : STARTS[startOf(indicator)],
    formula: indicator.sentence,
    decimals: indicator.decimals === usual ? '' : String(indicator.decimals),
    baseline: indicator.baseline.text,
    ...Object.fromEntries(
      Object.entries(indicator.targets).map(([year, { text }]) => [year, text]),
    ),
    lead: indicator.lead,
    shortName: indicator.shortName === indicator.name ? '' : indicator.shortName,
    attested: attestedBy === undefined ? '' : (names.get(attestedBy) ?? ''),
    indicatorCode: indicator.code === made ? '' : indicator.code,
  };
}

function elementRow(element: Element, allTownships: string): WrittenRow {
  const { type, applies } = element;
  return {
    element: element.name,
    group: element.group,
    unit: element.unit,
    period: PERIOD_WORD[element.periodKind],
    decimals: decimalsShown(element),
    reporter: element.scope === 'district' ? element.lead : allTownships,
    applies: APPLIES_WORD[applies],
    choices: type.kind === 'choice' ? choicesText(type) : '',
    range: rangeText(element),
    least: numberText(element.usual?.least),
    limit: numberText(element.usual?.most),
    words: wordsText(element),
    elementLead: element.lead,
    hint: element.hint,
    elementCode: element.code,
  };
}

/** As many as its figures are shown with: of a percentage those of the hundredfold. */
function decimalsShown({ type, unit }: Element): string {
  if (type.kind !== 'decimal') return '';
  return String(unit === '%' ? Math.max(0, type.decimals - 2) : type.decimals);
}

function choicesText({ choices, met }: { choices: readonly string[]; met: string }): string {
  return [met, ...choices.filter((choice) => choice !== met)].join('、');
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : new Decimal(value).toFixed();
}

function wordsText({ type }: Element): string {
  if (type.kind !== 'choice' || type.words === undefined) return '';
  return Object.entries(type.words)
    .map(([choice, words]) => `${choice}=${words.join('/')}`)
    .join('；');
}

function rangeText({ type, positive }: Element): string {
  if (positive) return '>0';
  if (type.kind !== 'decimal' || type.below === undefined) return '';
  return type.above === undefined ? String(type.below) : `${type.above}-${type.below}`;
}

function guideRows({ plan }: Catalogue): readonly WrittenRow[] {
  return plan.annexes.flatMap((annex) => {
    if (annex.kind !== 'guide') return [];
    const { guide, name } = annex;
    const row = (part: keyof typeof GUIDE_PARTS, guideText: string, who = ''): WrittenRow => ({
      annex: name,
      part: GUIDE_PARTS[part],
      who,
      guideText,
    });
    return [
      ...guide.preamble.map((text) => row('preamble', text)),
      ...guide.sections.flatMap(({ heading, paragraphs, shownAs }) => [
        row('heading', heading, shownAs === undefined ? '' : GUIDE_PARTS[shownAs]),
        ...paragraphs.map((text) => row('paragraph', text)),
      ]),
      ...guide.workflow.map(({ who, text }) => row('workflow', text, who)),
      ...guide.opinions.map(({ unit, subject }) => row('opinions', subject, unit)),
      ...guide.materials.map(({ text }) => row('materials', text)),
      ...guide.closing.map((text) => row('closing', text)),
    ];
  });
}

/** Every department that the plan names, in the plan's own order. */
function departmentsOf({ files, departments }: Catalogue): readonly string[] {
  const plan = files['plan.json'];
  if (typeof plan !== 'object' || plan === null || !('departments' in plan)) return departments;
  return Array.isArray(plan.departments) ? plan.departments.map(String) : departments;
}
