/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { openBook, planWorkbook } from '../../src/app/planWorkbook';
import { READ_SHEETS } from '../../src/core/entries/readSheets';
import type { SheetPlan, WorkbookPlan } from '../../src/core/workbook/SheetPlan';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../support/catalogue';
import { collectedBook, smallRoster } from '../support/month';
import { MemoryHost } from '../support/pane/MemoryHost';
import { renderPane } from '../support/pane/renderPane';

jest.setTimeout(60_000);

const catalogue = loadSeeds();
const roster = smallRoster();
const [first] = roster;
const plan = planWorkbook(collectedBook({ roster }), catalogue);

/** A host whose results are not old. */
class ChangedHost extends MemoryHost {
  override readonly capabilities = {
    name: 'office' as const,
    gaps: {},
    calculates: true,
    amends: true,
    interactive: true,
    undo: true,
  };
}

const main = () => within(screen.getByRole('main'));

async function textsOf(host: MemoryHost, sheet: string): Promise<string> {
  const [read] = await host.readSheets([sheet]);
  const texts = (read?.values ?? []).flat().filter((value) => typeof value === 'string');
  return texts.join('|');
}

/** A target of an annex, as it was planned. */
function target(): { sheet: string; row: number; column: number; value: number } {
  const sheets = snapshotOfPlan(plan).sheets;
  const annex = sheets.find(({ name }) => name.startsWith('附件'))!;
  for (const [row, line] of annex.values.entries())
    for (const [column, value] of line.entries())
      if (typeof value === 'number' && value > 0 && value < 1)
        return { sheet: annex.name, row, column, value };
  throw new Error('no annex holds a target');
}

function withSheet(change: (sheet: SheetPlan) => readonly SheetPlan[]): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.flatMap(change) };
}

async function checkAll(settled: () => Promise<void>): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: '填报校验' }));
  fireEvent.click(main().getByRole('button', { name: '全部校验' }));
  await settled();
}

describe('what people changed in cells of the book', () => {
  it('is listed with what was ours, in pane and 校验结果, and put back when asked', async () => {
    const host = new ChangedHost(plan);
    const { settled } = await renderPane(host);
    const { value, ...at } = target();
    host.type(at, 0.01);
    await checkAll(settled);
    expect(main().getByText(/^本簿的格子被改动 \d+ 处$/)).toBeTruthy();
    expect(screen.getByText(/要改回请点“恢复本簿”/)).toBeTruthy();
    expect(await textsOf(host, READ_SHEETS.findings.name)).toContain('的公式被改成了“0.01”');
    const typed = async () => {
      const [sheet] = await host.readSheets([at.sheet]);
      return sheet!.values[at.row - sheet!.firstRow]?.[at.column - sheet!.firstColumn];
    };
    expect(await typed()).toBe(0.01);

    fireEvent.click(main().getByRole('button', { name: '恢复本簿' }));
    expect(await typed()).toBe(0.01);
    fireEvent.click(main().getByRole('button', { name: '确定恢复' }));
    await settled();
    expect(await typed()).toBe(value);
    expect(screen.queryByText(/^本簿的格子被改动/)).toBeNull();
    expect(await textsOf(host, READ_SHEETS.findings.name)).not.toContain('被改成');

    fireEvent.click(screen.getByRole('button', { name: /撤销本次操作（恢复本簿）/ }));
    await settled();
    expect(await typed()).toBe(0.01);
  });

  it('is said where another operation puts it back', async () => {
    const host = new ChangedHost(plan);
    const { settled } = await renderPane(host);
    const { value, ...at } = target();
    host.type(at, 0.01);
    fireEvent.click(screen.getByRole('button', { name: '建表' }));
    fireEvent.click(main().getByRole('button', { name: '重建本月总表' }));
    await settled();
    expect(screen.getByText(/这次写表时已改回/)).toBeTruthy();
    const [sheet] = await host.readSheets([at.sheet]);
    expect(sheet!.values[at.row - sheet!.firstRow]?.[at.column - sheet!.firstColumn]).toBe(value);
  });

  it('is nothing in a clean book', async () => {
    const host = new ChangedHost(plan);
    const { settled } = await renderPane(host);
    await checkAll(settled);
    expect(screen.queryByText(/本簿的格子被改动/)).toBeNull();
  });
});

describe('a sheet of which it is open whose it is', () => {
  const own = plan.sheets.find(({ sheet }) => sheet === first!.name)!;
  const twice = withSheet((sheet) =>
    sheet === own
      ? ['甲', '乙'].map((name) => ({ ...own, sheet: `${first!.name} ${name}` }))
      : [sheet],
  );

  it('stops every writing until a person says which counts', async () => {
    const host = new ChangedHost(twice);
    const { settled } = await renderPane(host);
    const before = await host.readWorkbook();
    fireEvent.click(screen.getByRole('button', { name: '建表' }));
    fireEvent.click(main().getByRole('button', { name: '重建本月总表' }));
    await settled();
    expect(screen.getByText(/“建表”没有进行：有工作表认不准是谁的/)).toBeTruthy();
    await checkAll(settled);
    expect(await host.readWorkbook()).toEqual(before);
    expect(main().getByText('先选定 1 张表以哪张为准')).toBeTruthy();
    const decide = main().getByRole('button', { name: '按所选恢复本簿' });
    expect(decide.hasAttribute('disabled')).toBe(true);
    fireEvent.click(main().getByLabelText(`“${first!.name}”以哪张为准`));
    fireEvent.click(await screen.findByRole('option', { name: `${first!.name} 乙` }));
    fireEvent.click(decide);
    await settled();
    const names = (await host.listSheets()).map(({ name }) => name);
    expect(names).toContain(first!.name);
    const opened = openBook(await host.readWorkbook(), catalogue)!;
    expect(opened.own.claims.map(({ kind }) => kind)).toEqual(['copied']);
    expect(screen.queryByText(/先选定/)).toBeNull();
  });
});
