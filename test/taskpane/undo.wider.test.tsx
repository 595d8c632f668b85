/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { planWorkbook } from '../../src/app/planWorkbook';
import { locateEntries } from '../../src/core/entries/locateEntries';
import { readFiles } from '../../src/taskpane/state/collect';
import type { PlaceId } from '../../src/taskpane/places/places';
import { loadSeeds } from '../support/catalogue';
import { collectedBook, smallRoster } from '../support/month';
import { filledForm } from '../support/pane/forms';
import { MemoryHost } from '../support/pane/MemoryHost';
import { fileOf, renderPane, type RenderedPane } from '../support/pane/renderPane';

jest.setTimeout(60_000);

const catalogue = loadSeeds();
const roster = smallRoster();
const book = planWorkbook(collectedBook({ roster }), catalogue);
const mistaken = filledForm('321302103', { 'el:community.childFriendly/value': '/' });

const main = () => within(screen.getByRole('main'));
const press = (name: string | RegExp): void => {
  fireEvent.click(main().getAllByRole('button', { name })[0]!);
};

/** Writes a 说明 for the first finding that wants one. */
async function explainFirst(): Promise<void> {
  fireEvent.click((await main().findAllByRole('button', { name: /待说明/ }))[0]!);
  fireEvent.change(main().getAllByRole('textbox', { name: '说明' })[0]!, {
    target: { value: '已核实' },
  });
  press('保存说明');
}

const OPERATIONS: readonly (readonly [
  label: string,
  plan: typeof book,
  place: PlaceId,
  carryOut: (rendered: RenderedPane) => Promise<void> | void,
])[] = [
  ['建表', book, 'build', () => press('重建本月总表')],
  ['全部校验', book, 'check', () => press('全部校验')],
  ['写说明', book, 'check', explainFirst],
  ['写说明', mistaken, 'check', explainFirst],
  [
    '收表汇总',
    book,
    'collect',
    async ({ pane, settled }) => {
      const again = filledForm(roster[0]!.code, { 'el:staff.socialWorkers/value': 7 });
      await act(() => readFiles(pane, [fileOf('重报.xlsx', again, 9)]));
      await settled();
      press(/^收下 1 份/);
    },
  ],
  [
    '保存设置',
    book,
    'settings',
    () => {
      fireEvent.change(main().getByLabelText(/报送截止日/), { target: { value: '8' } });
      fireEvent.blur(main().getByLabelText(/报送截止日/));
      press('保存到总表');
    },
  ],
];

/** A person writes something that wants a 说明, where the first township reports. */
async function spoil(host: MemoryHost): Promise<void> {
  const locate = locateEntries(await host.readWorkbook());
  const at = (field: 'value' | 'note') =>
    locate(roster[0]!.code, 'el:community.childFriendly', field)!;
  host.type(at('note'), '');
  host.type(at('value'), '/');
}

describe('every operation that changes the workbook', () => {
  it.each(OPERATIONS)('can be taken back: %s', async (label, plan, place, carryOut) => {
    const host = new MemoryHost(plan);
    if (plan === book) await spoil(host);
    const rendered = await renderPane(host, { place });
    const before = await host.readWorkbook();
    await carryOut(rendered);
    await rendered.settled();
    const offer = await screen.findByRole('button', { name: `撤销本次操作（${label}）` });
    if (label !== '建表') expect(await host.readWorkbook()).not.toEqual(before);
    fireEvent.click(offer);
    await rendered.settled();
    expect(screen.getByText(`已撤销“${label}”，工作簿恢复到操作之前。`)).toBeTruthy();
    expect(await host.readWorkbook()).toEqual(before);
    expect(screen.queryByRole('button', { name: /^撤销本次操作/ })).toBeNull();
  });
});
