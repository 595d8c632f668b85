import { collectedOnce } from '../../../src/app/pane/collectedOnce';
import { planOnce } from '../../../src/app/pane/standing';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { whole } from '../../../src/core/values/pieces';
import { loadSeeds } from '../../support/catalogue';
import { smallRoster } from '../../support/month';
import { filledForm, PERIOD } from '../../support/pane/forms';

const catalogue = loadSeeds();
const roster = smallRoster();
const DAY = '2023-10-03';

function file(births: number) {
  const content = snapshotOfPlan(filledForm(roster[0]!.code, { 'el:pop.births/value': births }));
  return { file: `${births}.xlsx`, sha256: String(births), content };
}

describe('files that people were shown', () => {
  const book = startBook({ catalogue, period: PERIOD, roster });
  const files = [file(7), file(8)];

  it('are worked out once for the same book and day', () => {
    const shown = whole(collectedOnce(book, catalogue, [...files], DAY));
    expect(shown.files).toHaveLength(2);
    expect(whole(collectedOnce(book, catalogue, [...files], DAY))).toBe(shown);
  });

  it.each<[string, Parameters<typeof collectedOnce>]>([
    ['one of them fewer', [book, catalogue, files.slice(1), DAY]],
    [
      'one that is sent back',
      [book, catalogue, [files[0]!, { ...files[1]!, refusal: '数不对' }], DAY],
    ],
    ['another day', [book, catalogue, files, '2023-10-04']],
    ['a book that changed', [{ ...book }, catalogue, files, DAY]],
  ])('are worked out anew: %s', (_what, asked) => {
    const shown = whole(collectedOnce(book, catalogue, files, DAY));
    expect(whole(collectedOnce(...asked))).not.toBe(shown);
  });
});

describe('planning a book', () => {
  it('goes on with what was begun before, and comes to the same', () => {
    const book = startBook({ catalogue, period: PERIOD, roster });
    const begun = planOnce(book, catalogue);
    for (let piece = 0; piece < 10; piece += 1) expect(begun.next().done).toBe(false);
    const plan = whole(planOnce(book, catalogue));
    expect(whole(begun)).toBe(plan);
    expect(plan).toEqual(planWorkbook(book, catalogue));
  });
});
