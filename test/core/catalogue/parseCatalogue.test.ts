import { CATALOGUE_FILES } from '../../../src/core/catalogue/files';
import { parseCatalogue } from '../../../src/core/catalogue/parseCatalogue';
import {
  expected,
  expectedNoKey,
  expectedOneOf,
  formats,
} from '../../../src/core/messages/catalogue';
import { loadSeeds } from '../../support/catalogue';
import { seedsAt, seedsWith } from '../../support/catalogueFiles';

type Step = string | number;

/** The only error of the seeds with one value replaced, as `path: found -> expected`. */
function mistake(file: string, path: readonly Step[], value: unknown): string {
  const parsed = parseCatalogue(seedsWith(file, path, value));
  if (parsed.ok) return 'accepted';
  for (const error of parsed.errors) {
    expect(error.message).toContain(error.found);
    expect(error.message).toContain(error.expected);
    expect(error.message).toContain(error.path);
  }
  return parsed.errors
    .map((error) => `${error.file} ${error.path}: ${error.found} -> ${error.expected}`)
    .join(' | ');
}

describe('parseCatalogue', () => {
  it('gives the whole plan', () => {
    const catalogue = loadSeeds();
    const counts = {
      annex1: catalogue.indicators.filter(({ annex }) => annex === 1).length,
      annex2: catalogue.indicators.filter(({ annex }) => annex === 2).length,
      elements: catalogue.elements.length,
      tasks: catalogue.tasks.length,
      projects: catalogue.projects.length,
      townships: catalogue.townships.length,
      departments: catalogue.departments.length,
    };
    expect(counts).toEqual({
      annex1: 20,
      annex2: 23,
      elements: 61,
      tasks: 43,
      projects: 13,
      townships: 15,
      departments: 17,
    });
    const annex4 = catalogue.plan.annexes[3]!;
    expect(annex4.kind === 'projects' && annex4.total.toString()).toBe('7826.39');
  });

  it('says where every indicator, baseline and target stands in the source', () => {
    for (const { annex, no, source, baseline, targets } of loadSeeds().indicators) {
      const cells = [source, baseline.source, ...Object.values(targets).map((one) => one.source)];
      expect(cells.map((cell) => [cell.annex, cell.row, cell.column])).toEqual(
        [2, 3, 4, 5, 6].map((column) => [annex, no, column]),
      );
    }
  });

  it('writes formulas as the seeds do', () => {
    const written = [1, 2].flatMap((annex) => seedsAt(`annex${annex}.json`, ['indicators']));
    expect(loadSeeds().indicators.map(({ formulaText }) => formulaText)).toEqual(
      (written as readonly { formula: string }[]).map(({ formula }) => formula),
    );
  });

  it('keeps elements of one group together', () => {
    const groups = loadSeeds().elements.map(({ group }) => group);
    const headings = groups.filter((group, index) => group !== groups[index - 1]);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it.each<[string, readonly Step[], unknown, string]>([
    ['annex3.json', [], undefined, `: （无） -> ${expected.file()}`],
    ['anex3.json', [], {}, `: anex3.json -> ${expected.knownFile(CATALOGUE_FILES)}`],
    ['plan.json', ['years'], '2023', 'years: 2023 -> 列表 […]'],
    ['plan.json', ['years', 1], 2023.5, 'years[1]: 2023.5 -> 整数'],
    ['plan.json', ['subtitle'], 'x', `subtitle: subtitle -> ${expectedNoKey()}`],
    ['plan.json', ['id'], 'Sucheng 2023', `id: Sucheng 2023 -> ${formats.id()}`],
    [
      'elements.json',
      ['elements', 0, 'name'],
      ' 人口',
      `elements[0].name:  人口 -> ${formats.text()}`,
    ],
    ['elements.json', ['elements', 0, 'name'], undefined, 'elements[0].name: （无） -> 文字'],
    [
      'elements.json',
      ['elements', 0, 'periodKind'],
      'month',
      `elements[0].periodKind: month -> ${expectedOneOf(['instant', 'cumulative', 'current'])}`,
    ],
    [
      'elements.json',
      ['elements', 0, 'type'],
      { kind: 'text' },
      `elements[0].type.kind: text -> ${expectedOneOf(['count', 'decimal', 'choice'])}`,
    ],
    [
      'annex1.json',
      ['indicators', 0, 'decimals'],
      -1,
      'indicators[0].decimals: -1 -> 不小于 0 的数',
    ],
    ['annex4.json', ['projects', 0, 'units'], [], 'projects[0].units: [] -> 不为空'],
    [
      'townships.json',
      ['townships', 0, 'code'],
      '3213',
      `townships[0].code: 3213 -> ${formats.townshipCode()}`,
    ],
  ])('%s %j: names a wrong shape', (file, path, value, error) => {
    expect(mistake(file, path, value)).toBe(`${file} ${error}`);
  });

  it.each<[string, readonly Step[], unknown, string]>([
    ['plan.json', ['years', 0], 2022, `years[0]: 2022 -> ${expected.laterYear(2022)}`],
    ['plan.json', ['bureau'], '发改委', `bureau: 发改委 -> ${expected.department()}`],
    ['plan.json', ['departments', 17], '人社局', `departments[17]: 人社局 -> ${expected.unique()}`],
    [
      'plan.json',
      ['statements', 1, 'figures', 'places'],
      '1921',
      `statements[1].figures.places: 1921 -> ${expected.quotedFigure()}`,
    ],
    [
      'plan.json',
      ['checks', 0, 'rate', 'indicator'],
      '2-24',
      `checks[0].rate.indicator: 2-24 -> ${expected.checkedIndicator()}`,
    ],
    [
      'plan.json',
      ['checks', 0, 'rate', 'year'],
      2021,
      `checks[0].rate.year: 2021 -> ${expected.printedYear()}`,
    ],
    [
      'plan.json',
      ['checks', 0, 'rate', 'indicator'],
      '2-10',
      `checks[0].rate: / -> ${expected.printedFigure()}`,
    ],
    [
      'plan.json',
      ['checks', 0, 'numerator', 'statement'],
      'x',
      `checks[0].numerator.statement: x -> ${expected.statement()}`,
    ],
    [
      'plan.json',
      ['checks', 0, 'numerator', 'figure'],
      'x',
      `checks[0].numerator.figure: x -> ${expected.statementFigure()}`,
    ],
    ['plan.json', ['checks', 8, 'task'], 44, `checks[8].task: 44 -> ${expected.task()}`],
    [
      'plan.json',
      ['checks', 8, 'promised'],
      '2个以上',
      `checks[8].promised: 2个以上 -> ${expected.quotedInTask()}`,
    ],
    [
      'plan.json',
      ['checks', 1, 'id'],
      'inclusive-share-2022',
      `checks[1].id: inclusive-share-2022 -> ${expected.unique()}`,
    ],
    [
      'elements.json',
      ['elements', 1, 'name'],
      '常住人口',
      `elements[1].name: 常住人口 -> ${expected.unique()}`,
    ],
    [
      'elements.json',
      ['elements', 0, 'lead'],
      '卫生局',
      `elements[0].lead: 卫生局 -> ${expected.department()}`,
    ],
    [
      'elements.json',
      ['relations', 0, 'whole', 0],
      'pop.age61',
      `relations[0].whole[0]: pop.age61 -> ${expected.element()}`,
    ],
    [
      'elements.json',
      ['relations', 0, 'parts', 0],
      'edu.seniorCollege',
      `relations[0].parts[0]: edu.seniorCollege -> ${expected.numericElement()}`,
    ],
    ['annex1.json', ['indicators', 2, 'no'], 4, `indicators[2].no: 4 -> ${expected.numbered(3)}`],
    [
      'annex1.json',
      ['indicators', 0, 'lead'],
      '人社',
      `indicators[0].lead: 人社 -> ${expected.department()}`,
    ],
    [
      'annex1.json',
      ['indicators', 0, 'formula'],
      'ins.pension.joint / ins.pension.due',
      `indicators[0].formula: ins.pension.joint -> ${expected.element()}`,
    ],
    [
      'annex1.json',
      ['indicators', 0, 'formula'],
      'ins.pension.joined /',
      'indicators[0].formula: ins.pension.joined / -> 第 21 个字符处应为数据项代码、yes(…)、n(…)、min(…, …) 或左括号',
    ],
    [
      'annex1.json',
      ['indicators', 0, 'formula'],
      'ins.pension.joined',
      `indicators[0].formula: ins.pension.joined -> ${expected.formula('rate')}`,
    ],
    [
      'annex1.json',
      ['indicators', 2, 'formula'],
      'bed.total / pop.age60',
      `indicators[2].formula: bed.total / pop.age60 -> ${expected.formula('perThousand')}`,
    ],
    [
      'annex1.json',
      ['indicators', 9, 'formula'],
      'yes(pop.age60) / n(pop.age60)',
      `indicators[9].formula: pop.age60 -> ${expected.choiceElement()}`,
    ],
    [
      'annex1.json',
      ['indicators', 5, 'formula'],
      'edu.seniorCollege',
      `indicators[5].formula: edu.seniorCollege -> ${expected.numericElement()}`,
    ],
    [
      'annex2.json',
      ['indicators', 12, 'attestedBy'],
      'nursery.staff',
      `indicators[12].attestedBy: nursery.staff -> ${expected.choiceElement()}`,
    ],
    [
      'annex1.json',
      ['indicators', 0, 'baseline'],
      '约98%',
      `indicators[0].baseline: 约98% -> ${expected.baseline()}`,
    ],
    [
      'annex1.json',
      ['indicators', 0, 'baseline'],
      '98.06',
      `indicators[0].baseline: 98.06 -> ${expected.percent()}`,
    ],
    [
      'annex1.json',
      ['indicators', 0, 'targets', '2024'],
      '99',
      `indicators[0].targets.2024: 99 -> ${expected.percent()}`,
    ],
    [
      'annex1.json',
      ['indicators', 2, 'targets', '2024'],
      '41%',
      `indicators[2].targets.2024: 41% -> ${expected.plainNumber()}`,
    ],
    [
      'annex1.json',
      ['indicators', 0, 'targets', '2024'],
      '持续提高',
      `indicators[0].targets.2024: 持续提高 -> ${expected.target()}`,
    ],
    [
      'annex1.json',
      ['indicators', 0, 'targets', '2024'],
      '达标',
      `indicators[0].targets.2024: 达标 -> ${expected.attestable()}`,
    ],
    [
      'annex2.json',
      ['indicators', 10, 'targets', '2024'],
      '41',
      `indicators[10].targets.2024: 41 -> ${expected.attestedTarget()}`,
    ],
    [
      'annex1.json',
      ['indicators', 0, 'targets', '2024'],
      undefined,
      `indicators[0].targets.2024: （无） -> ${expected.targetOfYear(2024)}`,
    ],
    [
      'annex1.json',
      ['indicators', 0, 'targets', '2026'],
      '99%',
      `indicators[0].targets.2026: 2026 -> ${expected.planYear([2023, 2024, 2025])}`,
    ],
    [
      'annex3.json',
      ['tasks', 0, 'units', 0],
      '民政',
      `tasks[0].units[0]: 民政 -> ${expected.unit('各镇街')}`,
    ],
    [
      'annex4.json',
      ['projects', 0, 'units', 1],
      '洋河镇',
      `projects[0].units[1]: 洋河镇 -> ${expected.unit('各镇街')}`,
    ],
    [
      'annex4.json',
      ['projects', 0, 'investment'],
      '351',
      `total: 7826.39 -> ${expected.investmentTotal('7827.39')}`,
    ],
    [
      'annex4.json',
      ['total'],
      '7826.40',
      `total: 7826.40 -> ${expected.investmentTotal('7826.39')}`,
    ],
    [
      'annex5.json',
      ['opinions', 0, 'subject'],
      '提出看法',
      `opinions[0].subject: 提出看法 -> ${expected.inSections()}`,
    ],
    ['annex5.json', ['workflow', 1, 'step'], 3, `workflow[1].step: 3 -> ${expected.numbered(2)}`],
    [
      'townships.json',
      ['townships', 1, 'code'],
      '321302001',
      `townships[1].code: 321302001 -> ${expected.unique()}`,
    ],
  ])('%s %j: names what does not fit (%j)', (file, path, value, error) => {
    expect(mistake(file, path, value)).toBe(`${file} ${error}`);
  });

  it('names an unreadable investment as well as the sum it spoils', () => {
    expect(mistake('annex4.json', ['projects', 0, 'investment'], '约350')).toBe(
      `annex4.json projects[0].investment: 约350 -> ${expected.investment()} | ` +
        `annex4.json total: 7826.39 -> ${expected.investmentTotal('7476.39')}`,
    );
  });

  it('does not let one mistake in the plan show up in every row', () => {
    const years = mistake('plan.json', ['years'], [2024, 2023, 2025]);
    expect(years).toBe(`plan.json years[1]: 2023 -> ${expected.laterYear(2022)}`);
  });

  it('names mistakes in several files at once', () => {
    const files = { ...loadSeeds().files, 'plan.json': {}, 'annex1.json': [] };
    const parsed = parseCatalogue(files);
    const named = parsed.ok ? [] : parsed.errors.map(({ file }) => file);
    expect(new Set(named)).toEqual(new Set(['plan.json', 'annex1.json']));
  });
});
