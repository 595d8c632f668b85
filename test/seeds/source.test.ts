import { loadSeeds } from '../support/catalogue';
import { seedsAt } from '../support/catalogueFiles';
import {
  annexCells,
  annexLines,
  annexTitle,
  cellName,
  cellText,
  sourceDocument,
  tableRows,
} from '../support/sourceDocument';

const source = sourceDocument();
if (source === undefined) {
  process.stderr.write(
    'left out: seeds against the source document, ../shared/seeds/*.txt is absent\n',
  );
}
/** What a project adds, beside what is printed of it. */
interface Added {
  readonly content: string;
  readonly beds?: number;
  readonly places?: number;
}

const maybe = source === undefined ? describe.skip : describe;

interface IndicatorRow {
  readonly no: number;
  readonly name: string;
  readonly baseline: string;
  readonly targets: Readonly<Record<string, string>>;
  readonly lead: string;
}

maybe('the seeds against the source document', () => {
  const lines = (annex: number) => annexLines(source!, annex);
  const cells = (annex: number) => annexCells(lines(annex));

  it.each([
    [1, 20],
    [2, 23],
  ])('附件%d: every cell of %d indicators', (annex, count) => {
    const table = cells(annex);
    const [head, subhead] = [table.slice(0, 5), table.slice(5, 12)];
    expect(seedsAt(`annex${annex}.json`, ['headers'])).toEqual(head.map(cellText));
    expect(subhead.map(cellText)).toEqual(['', '', '', '2023年', '2024年', '2025年', '']);

    const printed = tableRows(table, 12, 7);
    const held = (seedsAt(`annex${annex}.json`, ['indicators']) as readonly IndicatorRow[]).map(
      (row) => [
        String(row.no),
        row.name,
        row.baseline,
        ...['2023', '2024', '2025'].map((year) => row.targets[year]),
        row.lead,
      ],
    );
    expect(held).toEqual(
      printed.map((row) => [...row.slice(0, 6).map(cellText), cellName(row[6])]),
    );
    expect(held).toHaveLength(count);
    expect(table).toHaveLength(12 + 7 * count);
  });

  it('附件3: every task with the units of its merged cell', () => {
    const table = cells(3);
    expect(seedsAt('annex3.json', ['headers'])).toEqual(table.slice(0, 3).map(cellText));
    let units: readonly string[] = [];
    const printed = tableRows(table, 3, 3).map(([no, text, merged]) => {
      if (merged!.length > 0) units = merged!.map((unit) => unit.replace(/\s/g, ''));
      return { no: Number(cellText(no)), text: cellText(text), units };
    });
    const tasks = seedsAt('annex3.json', ['tasks']) as (typeof printed)[number][];
    expect(tasks.map(({ no, text, units: own }) => ({ no, text, units: own }))).toEqual(printed);
    expect(printed).toHaveLength(43);
    expect(table).toHaveLength(3 + 3 * 43);
  });

  it('附件4: every project with the category of its merged cell, and the total', () => {
    const table = cells(4);
    expect(seedsAt('annex4.json', ['headers'])).toEqual(table.slice(0, 8).map(cellText));
    let category = '';
    const printed = tableRows(table.slice(0, -3), 8, 8).map((row) => {
      category = cellText(row[2]) || category;
      return {
        no: Number(cellText(row[0])),
        name: cellText(row[1]),
        category,
        period: cellText(row[3]),
        place: cellText(row[4]),
        content: cellText(row[5]),
        investment: cellText(row[6]),
        units: row[7]!.map((unit) => unit.replace(/\s/g, '')),
      };
    });
    const projects = seedsAt('annex4.json', ['projects']) as Added[];
    expect(projects.map(({ beds: _beds, places: _places, ...each }) => each)).toEqual(printed);
    for (const { content, beds = '', places = '' } of projects) {
      expect(content).toContain(String(beds));
      expect(content).toContain(String(places));
    }
    expect(printed).toHaveLength(13);
    const [label, total] = table.slice(-3);
    expect([cellName(label), cellText(total)]).toEqual(['合计', seedsAt('annex4.json', ['total'])]);
    const sum = printed.reduce(
      (all, { investment }) => all + Math.round(Number(investment) * 100),
      0,
    );
    expect(sum).toBe(Math.round(Number(cellText(total)) * 100));
  });

  it('附件5: every line, in order', () => {
    const { title, guide } = guideAnnex();
    const { preamble, sections, closing } = guide;
    const held = [
      ...preamble,
      ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
      ...closing,
    ];
    const said = lines(5)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(said.slice(0, 2).join('')).toBe(title);
    expect(held).toEqual(said.slice(2));
  });

  it('附件5: the tables say what the sections say', () => {
    const { workflow, opinions, materials, sections } = guideAnnex().guide;
    const section = (shownAs: string) =>
      sections.find((one) => one.shownAs === shownAs)!.paragraphs;
    const steps = section('workflow');
    expect(steps.map((step) => step.replace(/^（.）/, '').split('其中：')[0])).toEqual(
      workflow.map(({ text }) => text),
    );
    expect(opinions.map(({ unit, subject }) => `${unit}主要${subject}`).join('；')).toBe(
      /其中：(.*)。/.exec(steps[1]!)![1],
    );
    expect(section('materials').slice(1)).toEqual(
      materials.map(({ no, text }) => `${no}. ${text}`),
    );
    workflow.forEach(({ who, text }) => expect(text).toContain(who));
  });

  it('the titles, the day and the years', () => {
    const { plan } = loadSeeds();
    const titles = [1, 2, 3, 4].map((annex) => annexTitle(lines(annex)));
    expect(titles).toEqual([1, 2, 3, 4].map((annex) => plan.annexes[annex - 1]!.title));
    expect(source).toContain(`《${plan.title.slice(0, 15)}`);
    expect(source!.replace(/\s/g, '')).toContain(plan.title);
    const [year, month, day] = plan.version.split('-').map(Number);
    expect(source).toContain(`${year}年${month}月${day}日`);
  });

  it('the statements of the running text that the plan check rests on', () => {
    const text = source!.slice(0, source!.indexOf('附件：1.'));
    for (const statement of loadSeeds().plan.statements) {
      expect(text.split(statement.text)).toHaveLength(2);
    }
  });
});

function guideAnnex() {
  const annex = loadSeeds().plan.annexes.at(-1)!;
  if (annex.kind !== 'guide') throw new Error(annex.name);
  return annex;
}
