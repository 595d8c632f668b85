/** @jest-environment jsdom */
import { render, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import type { ShownChart } from '../../../src/app/ShownSheet';
import { drawingFailed, NO_FIGURE } from '../../../src/core/messages/charts';
import { chartConfig } from '../../../src/workbench/print/chartConfig';
import { drawChart } from '../../../src/workbench/print/drawChart';
import { SheetCharts } from '../../../src/workbench/print/SheetCharts';

jest.mock('../../../src/workbench/print/drawChart', () => ({ drawChart: jest.fn() }));
const drawn = jest.mocked(drawChart);

const ANCHOR = { row: 0, column: 0, rows: 4, columns: 12 };

const STANDING: ShownChart = {
  type: 'bar',
  title: '',
  stacked: true,
  legend: true,
  axis: { min: 0, max: 26 },
  anchor: ANCHOR,
  categories: ['指标数'],
  series: [
    { name: '达标', values: [23], texts: ['23'], color: '#2E8B57' },
    { name: '待定', values: [0], texts: ['0'], color: '#9E9E9E' },
    { name: '滞后', values: [3], texts: ['3'], color: '#F0932B' },
  ],
};

const TREND: ShownChart = {
  type: 'line',
  title: '按月走势',
  legend: false,
  axis: { min: 0, max: 1, format: '0%' },
  anchor: ANCHOR,
  categories: ['8月', '9月'],
  series: [{ name: '占比', values: [null, 0.8605], texts: ['', '86%'], color: '#1F4E79' }],
};

describe('charts in the pane', () => {
  beforeEach(() => {
    drawn.mockReset();
    jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(334);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('have a name that tells their numbers', () => {
    render(<SheetCharts charts={[STANDING, TREND]} />);
    expect(screen.getAllByRole('img').map((each) => each.getAttribute('aria-label'))).toEqual([
      '指标数：达标 23，滞后 3',
      '按月走势：9月 占比 86%',
    ]);
  });

  it('are tables for those who cannot see them', () => {
    render(<SheetCharts charts={[STANDING, TREND]} />);
    expect(screen.getAllByRole('table')[0]?.parentElement?.style.position).toBe('absolute');
    const [standing, trend] = screen.getAllByRole('table');
    expect(within(standing!).getAllByRole('columnheader').map(textOf)).toEqual([
      '类别',
      '● 达标',
      '◇ 待定',
      '◔ 滞后',
    ]);
    expect(within(standing!).getAllByRole('cell').map(textOf)).toEqual(['23', '0', '3']);
    expect(within(trend!).getAllByRole('cell').map(textOf)).toEqual([NO_FIGURE, '86%']);
  });

  it('are drawn as wide as their place', async () => {
    render(<SheetCharts charts={[STANDING]} />);
    await waitFor(() => {
      expect(drawn).toHaveBeenCalledWith(
        screen.getByRole('img'),
        STANDING,
        expect.objectContaining({ width: 334, title: false }),
      );
    });
  });

  it('show their numbers where they cannot be drawn', async () => {
    drawn.mockImplementation(() => {
      throw new Error('no canvas');
    });
    render(<SheetCharts charts={[STANDING]} />);
    expect((await screen.findByRole('status')).textContent).toBe(drawingFailed);
    expect(screen.getByRole('table').parentElement?.style.position).toBe('');
  });
});

describe('a chart as the library draws it', () => {
  const look = { fontSize: 14, title: true };

  it('leaves out statuses that count nothing, and says the numbers in the legend', () => {
    const { type, data, options } = chartConfig(STANDING, look);
    expect([type, options?.indexAxis, options?.animation]).toEqual(['bar', 'y', false]);
    expect(data.datasets.map(({ label, backgroundColor }) => [label, backgroundColor])).toEqual([
      ['● 达标 23', '#2E8B57'],
      ['◔ 滞后 3', '#F0932B'],
    ]);
    expect(options?.scales?.['x']).toMatchObject({ stacked: true, min: 0, max: 26 });
    expect(options?.plugins?.legend).toMatchObject({ display: true, position: 'bottom' });
  });

  it('has the axis and the title of the plan', () => {
    const { type, data, options } = chartConfig(TREND, look);
    expect([type, options?.indexAxis]).toEqual(['line', 'x']);
    expect(data.datasets[0]?.data).toEqual([null, 0.8605]);
    expect(options?.scales?.['y']).toMatchObject({ min: 0, max: 1 });
    expect(options?.plugins?.title).toMatchObject({ display: true, text: '按月走势' });
    expect(options?.plugins?.legend?.display).toBe(false);
  });
});

function textOf({ textContent }: HTMLElement): string | null {
  return textContent;
}
