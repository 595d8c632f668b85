import { readAfter, writingAhead } from '../../../src/app/pane/ahead';
import { difference } from '../../../src/app/pane/difference';
import { readPaneWorkbook, type DistrictWorkbook } from '../../../src/app/pane/PaneWorkbook';
import { planOnce } from '../../../src/app/pane/standing';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { whole } from '../../../src/core/values/pieces';
import { loadSeeds } from '../../support/catalogue';
import { smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const started = startBook({ catalogue, period: { year: 2023, month: 9 }, roster: smallRoster() });
const opened = (): DistrictWorkbook => {
  const read = readPaneWorkbook(snapshotOfPlan(planWorkbook(started, catalogue)), catalogue);
  if (read.kind !== 'district') throw new Error('This is a district book.');
  return read;
};

describe('what writing a book comes to, worked out in an idle moment', () => {
  const workbook = opened();
  const wanted = { ...workbook.book, parameters: { ...workbook.book.parameters, dueDay: 9 } };
  const about = { written: [], fallback: catalogue };
  whole(writingAhead(workbook, wanted, about));
  const plan = whole(planOnce(wanted, catalogue));
  const changes = whole(difference(workbook, plan));

  it('is what the operation then takes', () => {
    expect(whole(difference(workbook, plan))).toBe(changes);
    const after = readAfter(workbook, plan, { changes, fallback: catalogue });
    expect(readAfter(workbook, plan, { changes, fallback: catalogue })).toBe(after);
    expect(after).toMatchObject({ kind: 'district', book: { parameters: { dueDay: 9 } } });
  });

  it('does not hold for a workbook that was read anew, nor where sheets are left or repaired', () => {
    const other = opened();
    expect(whole(difference(other, plan))).not.toBe(changes);
    expect(whole(difference(other, plan)).sheets.map(({ sheet }) => sheet)).toEqual(
      changes.sheets.map(({ sheet }) => sheet),
    );
    const [{ sheet } = { sheet: '' }] = changes.sheets;
    const leaves = new Set([sheet]);
    expect(whole(difference(other, plan, { leaves })).sheets).toHaveLength(
      changes.sheets.length - 1,
    );
    const repaired = whole(difference(other, plan, { repairs: true }));
    expect(repaired.sheets.length).toBeGreaterThan(changes.sheets.length);
  });
});
