/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { catalogueForDistrict } from '../../src/app/divisions';
import { newDraft } from '../../src/app/pane/draft';
import { openBook, planWorkbook } from '../../src/app/planWorkbook';
import { startBook } from '../../src/app/startBook';
import { loadSeeds } from '../support/catalogue';
import { collectedBook, smallRoster } from '../support/month';
import { filledForm } from '../support/pane/forms';
import { MemoryHost } from '../support/pane/MemoryHost';
import { renderPane } from '../support/pane/renderPane';

jest.setTimeout(60_000);

const catalogue = loadSeeds();
const roster = smallRoster();

function main() {
  return within(screen.getByRole('main'));
}

function fill(name: string | RegExp, value: string): void {
  fireEvent.change(main().getByRole('textbox', { name, hidden: true }), { target: { value } });
}

async function bookOf(host: MemoryHost) {
  const opened = openBook(await host.readWorkbook(), catalogue);
  if (!opened) throw new Error('the workbook is no district book');
  return opened.book;
}

describe('settings of the pane', () => {
  it('large print and colours are kept on this computer', async () => {
    await renderPane(new MemoryHost(), { place: 'settings' });
    fireEvent.click(main().getByRole('switch', { name: '大字' }));
    fireEvent.click(main().getByRole('radio', { name: '深色' }));
    const pane = document.querySelector('.pane');
    expect(pane?.getAttribute('data-print')).toBe('large');
    expect(pane?.getAttribute('data-theme')).toBe('dark');
    expect(JSON.parse(window.localStorage.getItem('annex.pane') ?? '')).toEqual({
      walked: true,
      look: { largePrint: true, theme: 'dark' },
    });
  });
});

describe('settings of the next book', () => {
  it('are kept as they are typed; mistakes are said and not kept', async () => {
    const { pane } = await renderPane(new MemoryHost(), { place: 'settings' });
    fill(/允许差距/, '8.5');
    fill(/截止日/, '40');
    expect(await screen.findByText('请填 1 到 28 之间的整数。')).toBeTruthy();
    expect(pane.store.getState().draft.parameters).toMatchObject({ tolerance: 0.085, dueDay: 5 });
  });

  it('the roster of any district of the country can be chosen', async () => {
    const { pane } = await renderPane(new MemoryHost(), { place: 'settings' });
    const search = main().getByRole('searchbox', { hidden: true });
    fireEvent.focus(search);
    fireEvent.change(search, { target: { value: '110108' } });
    fireEvent.click(
      await main().findByRole('button', { name: /海淀区/, hidden: true }, { timeout: 30_000 }),
    );
    const { draft } = pane.store.getState();
    expect(draft.catalogue.plan.district).toEqual({ code: '110108', name: '海淀区' });
    expect(draft.roster.length).toBeGreaterThan(20);
    expect(main().getByText(/^海淀区，共 \d+ 个镇街$/)).toBeTruthy();
  });

  it('a city’s plan is moved to another city, whose units are districts with six digits', async () => {
    const { pane } = await renderPane(new MemoryHost(), { place: 'settings' });
    const made = catalogueForDistrict(catalogue, {
      code: '341100',
      name: '滁州市',
      townships: [{ code: '341102', name: '琅琊区', kind: 'town' }],
    });
    if (!made.ok) throw new Error('the plan is not usable in a city');
    act(() => {
      pane.store.setState({
        draft: newDraft(made.value),
        ownPlan: { name: '', faults: [], inWorkbook: false, catalogue: made.value },
      });
    });
    fill('名称', '新区');
    fill('统计用区划代码（6 位）', '341102001');
    fireEvent.click(main().getByRole('button', { name: '添加', hidden: true }));
    expect(await screen.findByText(/请填 6 位数字的代码/)).toBeTruthy();
    expect(main().queryByRole('combobox', { name: '类别', hidden: true })).toBeNull();
    const search = main().getByRole('searchbox', { hidden: true });
    fireEvent.focus(search);
    fireEvent.change(search, { target: { value: '宿迁' } });
    fireEvent.click(
      await main().findByRole('button', { name: /宿迁市/, hidden: true }, { timeout: 30_000 }),
    );
    const { draft } = pane.store.getState();
    expect(draft.catalogue.plan.district).toEqual({ code: '321300', name: '宿迁市' });
    expect(draft.roster.map(({ name }) => name)).toContain('宿城区');
  });

  it('townships are taken from the roster and added to it', async () => {
    const { pane } = await renderPane(new MemoryHost(), { place: 'settings' });
    fireEvent.click(main().getByRole('button', { name: '从名册中移除龙河镇', hidden: true }));
    fill('名称', '洋河镇');
    fill(/区划代码/, '321302');
    fireEvent.click(main().getByRole('button', { name: '添加', hidden: true }));
    expect(await screen.findByText(/请填 9 位数字的代码/)).toBeTruthy();
    fill(/区划代码/, '321302108');
    fireEvent.click(main().getByRole('button', { name: '添加', hidden: true }));
    const names = pane.store.getState().draft.roster.map(({ name }) => name);
    expect(names).toHaveLength(catalogue.townships.length);
    expect(names).not.toContain('龙河镇');
    expect(names.indexOf('洋河镇')).toBe(names.indexOf('陈集镇') - 1);
  });
});

describe('settings of a district book', () => {
  it('are saved into the book with the city’s numbers, and can be undone', async () => {
    const delegated = catalogue.indicators.find(({ targets }) =>
      Object.values(targets).some(({ kind }) => kind === 'delegated'),
    )!;
    const year = Number(
      Object.entries(delegated.targets).find(([, { kind }]) => kind === 'delegated')?.[0],
    );
    const period = { year, month: 3 };
    const host = new MemoryHost(planWorkbook(startBook({ catalogue, period, roster }), catalogue));
    const rendered = await renderPane(host, { place: 'settings' });
    const save = main().getByRole<HTMLButtonElement>('button', { name: '保存到总表' });
    expect(save.disabled).toBe(true);
    fill(/变动的核实界限/, '30');
    fill(new RegExp(delegated.shortName), '12');
    expect(main().getByText('有改动还没有保存。')).toBeTruthy();
    fireEvent.click(save);
    await rendered.settled();
    const { parameters } = await bookOf(host);
    const expected = delegated.form === 'rate' ? 0.12 : 12;
    expect(parameters).toMatchObject({
      changeThreshold: 0.3,
      delegated: { [delegated.code]: expected },
    });
    fireEvent.click(screen.getByRole('button', { name: /撤销本次操作（保存设置）/ }));
    await rendered.settled();
    expect((await bookOf(host)).parameters.changeThreshold).toBe(0.2);
  });

  it('taking a township that has reported from the roster needs agreement', async () => {
    const host = new MemoryHost(planWorkbook(collectedBook({ roster }), catalogue));
    const rendered = await renderPane(host, { place: 'settings' });
    const [first] = roster;
    fireEvent.click(
      main().getByRole('button', { name: `从名册中移除${first!.name}`, hidden: true }),
    );
    const save = main().getByRole<HTMLButtonElement>('button', { name: '保存到总表' });
    expect(save.disabled).toBe(true);
    fireEvent.click(main().getByRole('checkbox', { name: new RegExp(first!.name) }));
    fireEvent.click(save);
    await rendered.settled();
    await waitFor(async () => {
      expect((await bookOf(host)).roster).toHaveLength(roster.length - 1);
    });
  });
});

it('settings can only be looked at in a form', async () => {
  await renderPane(new MemoryHost(filledForm('321302103')), { place: 'settings' });
  expect(main().getByText(/只能查看/)).toBeTruthy();
  const field = main().getByRole<HTMLInputElement>('textbox', { name: /允许差距/ });
  expect(field.readOnly).toBe(true);
});

describe('区划调整 in the settings of a district book', () => {
  it('is put together line by line, its faults are said, and it is carried out at once', async () => {
    const book = startBook({ catalogue, period: { year: 2024, month: 5 }, roster });
    const host = new MemoryHost(planWorkbook(book, catalogue));
    const { settled } = await renderPane(host, { place: 'settings' });
    const [first] = roster;
    const press = (name: string | RegExp): void => {
      fireEvent.click(main().getByRole('button', { name, hidden: true }));
    };
    fill('新单位名称', '新街道');
    press('加一行');
    expect(await screen.findByText(/也没有写代码/)).toBeTruthy();
    press(/^删去/);
    fill('新单位代码（6 位或 9 位）', '321302008');
    press('加一行');
    press('执行调整');
    await settled();
    const next = await bookOf(host);
    expect(next.roster.map(({ name }) => name)).toContain('新街道');
    expect(next.roster.map(({ code }) => code)).not.toContain(first?.code);
    const names = (await host.readWorkbook()).sheets.map(({ name }) => name);
    expect([names.includes('新街道'), names.includes(first?.name ?? '')]).toEqual([true, false]);
    expect(await screen.findByText(/已执行：2024-05-01/)).toBeTruthy();
  });
});
