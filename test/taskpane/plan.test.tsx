/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { planWorkbook } from '../../src/app/planWorkbook';
import { exportPlan } from '../../src/app/readPlan';
import { startBook } from '../../src/app/startBook';
import { extendPlan } from '../../src/core/catalogue/extendPlan';
import { readPlanFile } from '../../src/taskpane/state/plan';
import { loadSeeds } from '../support/catalogue';
import { smallRoster } from '../support/month';
import { filledForm } from '../support/pane/forms';
import { MemoryHost } from '../support/pane/MemoryHost';
import { fileOf, renderPane, type RenderedPane } from '../support/pane/renderPane';

jest.setTimeout(120_000);

const catalogue = loadSeeds();
const plan = exportPlan(catalogue);
const main = () => within(screen.getByRole('main'));

async function chooseOwn(): Promise<RenderedPane> {
  const rendered = await renderPane(new MemoryHost());
  fireEvent.click(main().getByLabelText('方案'));
  fireEvent.click(await screen.findByRole('option', { name: '我的方案表' }));
  return rendered;
}

describe('a book by a plan of one’s own', () => {
  it('is built once the plan was read', async () => {
    const { pane } = await chooseOwn();
    expect(main().queryByRole('button', { name: '建表' })).toBeNull();
    await act(() => readPlanFile(pane, fileOf('方案.xlsx', plan)));
    const { indicators, townships } = catalogue;
    const counts = `指标 ${indicators.length} 项，镇街 ${townships.length} 个`;
    expect(main().getByText(new RegExp(counts))).toBeTruthy();
    expect(main().getByRole('button', { name: '建表' })).toBeTruthy();
  });

  it('is not built while the plan has hard faults, which are listed', async () => {
    const { pane } = await chooseOwn();
    const broken = { ...plan, sheets: plan.sheets.filter(({ sheet }) => sheet !== '指标') };
    await act(() => readPlanFile(pane, fileOf('缺指标.xlsx', broken)));
    expect(main().getByText(/强制性问题 \d+ 处，改正后才能建表/)).toBeTruthy();
    expect(main().getAllByText(/指标/).length).toBeGreaterThan(0);
    expect(main().queryByRole('button', { name: '建表' })).toBeNull();
  });

  it('says of another file that it is no plan', async () => {
    const { pane } = await chooseOwn();
    const form = filledForm(catalogue.townships[0]!.code);
    await act(() => readPlanFile(pane, fileOf('报表.xlsx', form)));
    expect(screen.getByText(/“报表.xlsx”不是方案表/)).toBeTruthy();
  });

  it('begins with an empty plan workbook to be filled in', async () => {
    const { saved, settled } = await chooseOwn();
    fireEvent.click(main().getByRole('button', { name: '下载空白方案表' }));
    await settled();
    expect([...saved.keys()]).toEqual(['空白方案表.xlsx']);
  });
});

it('reads the plan whose sheets are in the opened workbook, and goes to its faults', async () => {
  const broken = { ...plan, sheets: plan.sheets.filter(({ sheet }) => sheet !== '指标') };
  await renderPane(new MemoryHost(broken));
  const said = main().findByText(/改正后才能建表/, {}, { timeout: 30_000 });
  expect(await said).toBeTruthy();
  expect(main().getByRole('button', { name: '读取本工作簿中的方案' })).toBeTruthy();
});

it('is chosen in the first walk too, and its district and roster are those of the plan', async () => {
  const { pane } = await renderPane(new MemoryHost(), { walked: false });
  expect(main().getByRole('searchbox', { hidden: true })).toBeTruthy();
  fireEvent.click(main().getByLabelText('方案'));
  fireEvent.click(await screen.findByRole('option', { name: '我的方案表' }));
  expect(main().queryByRole('button', { name: /^就用/ })).toBeNull();
  await act(() => readPlanFile(pane, fileOf('方案.xlsx', plan)));
  expect(main().queryByRole('searchbox', { hidden: true })).toBeNull();
  fireEvent.click(main().getByRole('button', { name: /^就用宿城区（\d+ 个镇街）/ }));
  expect(main().getByRole('button', { name: '下一步' })).toBeTruthy();
});

it('asks with which plan to go on when the last year of a plan is closed', async () => {
  const book = startBook({ catalogue, period: { year: 2025, month: 12 }, roster: smallRoster() });
  const host = new MemoryHost(planWorkbook(book, catalogue));
  const { pane } = await renderPane(host, { place: 'build' });
  const choice = await main().findByLabelText(
    '方案没有2026年的目标，2026年用',
    {},
    { timeout: 30_000 },
  );
  expect(main().getByText(/结账后延用2025年目标/)).toBeTruthy();
  fireEvent.click(choice);
  fireEvent.click(await screen.findByRole('option', { name: '新方案（选择方案表）' }));
  expect(main().getByText(/请先选择有下一年目标的方案表/)).toBeTruthy();
  const extended = extendPlan(catalogue, 2026);
  if (!extended.ok) throw new Error(extended.errors[0]?.message);
  await act(() => readPlanFile(pane, fileOf('新方案.xlsx', exportPlan(extended.value))));
  expect(main().queryByText(/请先选择有下一年目标的方案表/)).toBeNull();
});
