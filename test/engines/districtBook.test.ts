import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANCHORS_FILE, demoReturns } from '../../src/app/demoReturns';
import { openWorkbook } from '../../src/app/openWorkbook';
import { planWorkbook } from '../../src/app/planWorkbook';
import { closeBook } from '../../src/app/closeBook';
import { issueForms } from '../../src/app/issueForms';
import { reviewForm } from '../../src/app/reviewForm';
import { startBook } from '../../src/app/startBook';
import type { Entries } from '../../src/core/entries/entry';
import { valueText } from '../../src/core/entries/valueText';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { loadSeeds } from '../support/catalogue';
import { haveLibreOffice, recalculate } from '../support/libreoffice';
import { collectedBook, smallRoster } from '../support/month';
import { haveOpenpyxl } from '../support/openpyxl';
import { recalculationDifferences } from '../support/recalculation';
import { wider } from '../support/wider';

const catalogue = loadSeeds();
const LONG = 300_000;

function demoForms() {
  const book = startBook({ catalogue, period: { year: 2023, month: 9 }, roster: smallRoster() });
  const anchors: unknown = JSON.parse(
    readFileSync(join(__dirname, '../../seeds/sucheng-2023', ANCHORS_FILE), 'utf8'),
  );
  const demo = demoReturns(book, catalogue, { seed: 3, anchors });
  if (!demo.ok) throw new Error('no demonstration data');
  return demo.value.files;
}

const texts = (entries: Entries): Record<string, string> =>
  Object.fromEntries([...entries].map(([key, { value }]) => [key, valueText(value)]));

wider('LibreOffice', haveLibreOffice(), () => {
  describe('LibreOffice calculates what the program calculated', () => {
    it(
      'in the district book of fifteen townships, complete and with units missing',
      async () => {
        const full = collectedBook();
        const missing = ['321302003', '321302107', '民政局'];
        const open = {
          ...full,
          returns: new Map([...full.returns].filter(([org]) => !missing.includes(org))),
          scoring: {
            weights: { indicators: 40, tasks: 25, projects: 15, punctual: 10, atOnce: 0 },
            adjustments: [
              { org: '321302001', points: 2.5, reason: '承办现场会', by: '张某' },
              { org: '卫健局', points: -1, reason: '材料迟交', by: '李某' },
              { org: '教育局', points: 5, reason: '', by: '' },
            ],
          },
          yearScores: ['321302001', '321302002', '卫健局'].map((org, index) => ({
            year: 2022,
            org,
            total: `8${index}.25`,
            place: index + 1,
          })),
        };
        const plans = [full, open].map((book) => planWorkbook(book, catalogue));
        const [whole, partial] = await recalculationDifferences(plans);
        expect(whole).toEqual([]);
        expect(partial).toEqual([]);
      },
      LONG,
    );

    it(
      'in the month after a closed one, and in an empty year-end book',
      async () => {
        const closed = closeBook(collectedBook({ roster: smallRoster() }), catalogue);
        if (!closed.ok) throw new Error(JSON.stringify(closed.reasons));
        const next = collectedBook({ into: closed.next });
        const gone = {
          ...next,
          returns: new Map([...next.returns].filter(([org]) => org !== smallRoster()[1]!.code)),
        };
        const december = startBook({
          catalogue,
          period: { year: 2024, month: 12 },
          roster: smallRoster(),
        });
        const plans = [next, gone, december].map((book) => planWorkbook(book, catalogue));
        expect((await recalculationDifferences(plans)).flat()).toEqual([]);
      },
      LONG,
    );

    it(
      'in the forms, blank and filled',
      async () => {
        const book = startBook({
          catalogue,
          period: { year: 2023, month: 9 },
          roster: smallRoster(),
        });
        const blank = issueForms(book, catalogue).map(({ plan }) => plan());
        const filled = demoForms().map(({ plan }) => plan());
        expect((await recalculationDifferences([...blank, ...filled])).flat()).toEqual([]);
      },
      LONG,
    );
  });

  wider('openpyxl', haveOpenpyxl(), () => {
    it(
      'reads a form by its keys after another library inserted a row, moved columns and LibreOffice saved it',
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'annex-form-'));
        try {
          for (const { file, plan } of [demoForms()[0]!, demoForms()[4 + 2]!]) {
            const sound = await writeXlsx(plan());
            const [source, target] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
            writeFileSync(source, sound);
            const sheet = file.includes('镇街') ? '基础数据' : '指标数据';
            execFileSync('/usr/bin/python3', [
              join(__dirname, '../support/disturb_form.py'),
              source,
              target,
              sheet,
              '7',
            ]);
            const disturbed = new Uint8Array(readFileSync(target));
            const saved = await recalculate(disturbed, 'never');
            const read = (bytes: Uint8Array): Record<string, string> => {
              const { identity, workbook } = openWorkbook(readXlsx(bytes), catalogue);
              if (!identity) throw new Error(`${file} is not known any more`);
              return texts(reviewForm(workbook, identity, catalogue).form.entries);
            };
            expect(read(disturbed)).toEqual(read(sound));
            expect(read(saved)).toEqual(read(sound));
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
      LONG,
    );
  });
});
