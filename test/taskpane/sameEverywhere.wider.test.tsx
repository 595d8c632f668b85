/** @jest-environment jsdom */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { strFromU8 } from 'fflate';
import { planWorkbook } from '../../src/app/planWorkbook';
import { sampleMonth } from '../../src/app/sampleMonth';
import { startBook } from '../../src/app/startBook';
import type { Book } from '../../src/core/entries/book';
import { whole } from '../../src/core/values/pieces';
import { loadSeeds } from '../support/catalogue';
import type { CliSandbox } from '../support/cli';
import { loadAnchors } from '../support/demo';
import { smallRoster } from '../support/month';
import { MemoryHost } from '../support/pane/MemoryHost';
import { renderPane } from '../support/pane/renderPane';
import type { ReportedScores } from '../support/scoresInSheets';
import { wordParts } from '../support/wordParts';

// Every browser has it; the stand-in for one does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const catalogue = loadSeeds();
const roster = smallRoster();

function sampled(month: number): Book {
  const empty = startBook({ catalogue, period: { year: 2023, month }, roster });
  return whole(sampleMonth(empty, catalogue, { seed: 1, anchors: loadAnchors() }));
}

describe('what comes of a year of returns', () => {
  let sandbox: CliSandbox;
  beforeAll(async () => {
    // What they import looks for what is put in place above.
    sandbox = new (await import('../support/cli')).CliSandbox();
  });
  afterAll(() => {
    sandbox.remove();
  });
  const at = (name: string): string => join(sandbox.folder, name);

  it.each([3, 6, 9, 12])(
    'is the same from the command line and the pane: month %d',
    async (month) => {
      const book = sampled(month);
      const plan = planWorkbook(book, catalogue);
      const { writeXlsx } = await import('../../src/hosts/xlsx/write/writeXlsx');
      writeFileSync(at(`${month}.xlsx`), await writeXlsx(plan));
      const from = ['--book', `${month}.xlsx`];
      await sandbox.run('bulletin', ...from, '--quarter', '--out', `q${month}.docx`);
      await sandbox.run('bulletin', ...from, '--out', `m${month}.docx`);
      await sandbox.run('report', ...from, '--html', `${month}.html`);
      const { saved } = await renderPane(new MemoryHost(plan), { place: 'report' });
      const main = within(screen.getByRole('main'));
      const stem = `2023-${String(month).padStart(2, '0')}`;
      for (const [button, count] of [
        ['存为 Word', 1],
        ['另存月通报', 2],
        ['存为网页', 3],
      ] as const) {
        await waitFor(() => {
          expect(main.getByRole<HTMLButtonElement>('button', { name: button }).disabled).toBe(
            false,
          );
        });
        fireEvent.click(main.getByRole('button', { name: button }));
        await waitFor(
          () => {
            expect(saved.size).toBe(count);
          },
          { timeout: 60_000 },
        );
      }
      const pane = (name: string): Uint8Array => saved.get(name)!;
      const cli = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));
      expect(wordParts(pane(`${stem}_通报_宿城区.docx`))).toEqual(wordParts(cli(`q${month}.docx`)));
      expect(wordParts(pane(`${stem}_月通报_宿城区.docx`))).toEqual(
        wordParts(cli(`m${month}.docx`)),
      );
      expect(strFromU8(pane(`${stem}_领导摘要_宿城区.html`))).toBe(strFromU8(cli(`${month}.html`)));
    },
    300_000,
  );

  it('has the scores of the sheet 考核评分 in the report, and the ledger as the sheet has it', async () => {
    const { out } = await sandbox.run('report', '--book', '12.xlsx', '--json');
    const { expectScoresInSheets } = await import('../support/scoresInSheets');
    const json = JSON.parse(out) as ReportedScores;
    expect(json.scores.townships).toHaveLength(roster.length);
    expect(json.scores.departments).toHaveLength(catalogue.departments.length);
    expect(json.reuse).toHaveLength(5);
    expectScoresInSheets(at('12.xlsx'), json);
  }, 120_000);
});
