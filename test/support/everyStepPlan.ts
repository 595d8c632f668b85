import type { SheetPlan, WorkbookPlan } from '../../src/core/workbook/SheetPlan';

const BLUE = '#1F4E79';
const YELLOW = '#FFFBE6';
const GREY = { line: 'thin', color: '#7F7F7F' } as const;
const GRID = { top: GREY, bottom: GREY, left: GREY, right: GREY };

export const LONG_LIST = Array.from({ length: 40 }, (_, i) => `选项${i + 1}：较长的一句说明`);

const contents: SheetPlan = {
  sheet: '首页',
  steps: [
    { kind: 'sheet', visibility: 'visible', tabColor: BLUE, showGridLines: false },
    {
      kind: 'values',
      row: 0,
      column: 1,
      values: [['养老托育目标任务月报'], [null], ['附件1'], ['数据 表']],
    },
    {
      kind: 'styles',
      styles: [
        {
          area: { row: 0, column: 1, rows: 1, columns: 3 },
          style: {
            font: { name: '宋体', size: 18, bold: true },
            align: { horizontal: 'center', vertical: 'center' },
          },
        },
        {
          area: { row: 2, column: 1, rows: 2, columns: 1 },
          style: { font: { underline: true, color: '#0B4F8A' } },
        },
      ],
    },
    { kind: 'merges', areas: [{ row: 0, column: 1, rows: 1, columns: 3 }] },
    {
      kind: 'widths',
      columns: [
        { column: 0, width: 3 },
        { column: 1, width: 30 },
        { column: 2, width: 14 },
        { column: 3, width: 14 },
      ],
      rows: [{ row: 0, height: 32 }],
    },
    {
      kind: 'hyperlinks',
      links: [
        {
          row: 2,
          column: 1,
          target: { sheet: "数据'表 (1)", row: 4, column: 2 },
          tooltip: '转到“数据”',
        },
        { row: 3, column: 1, target: { sheet: '首页', row: 0, column: 0 } },
      ],
    },
    {
      kind: 'print',
      orientation: 'portrait',
      pagesTall: 1,
      margin: 2,
      footer: '',
    },
  ],
};

const data: SheetPlan = {
  sheet: "数据'表 (1)",
  steps: [
    { kind: 'sheet', visibility: 'visible', showGridLines: true },
    {
      kind: 'values',
      row: 1,
      column: 0,
      values: [
        ['#fields:demo', '=name', 'value', 'note', '=rate'],
        ['', '数据项', '本月数', '说明', '占比'],
        ['el:a', '常住人口', 51234, '=1+1', null],
        ['el:b', '60周岁及以上老年人口', 9821, '_x0041_ 与 & < > " \' 换行\n第二行', null],
        ['el:c', '是否设有老年大学', '是', '#N/A', null],
        ['el:d', '错误值', { error: '#DIV/0!' }, '  前后有空格  ', null],
        ['el:e', '逻辑值', true, '0123', null],
        ['#end', null, null, null, null],
      ],
    },
    {
      kind: 'formulas',
      cells: [
        { row: 3, column: 4, formula: 'C4/SUM(C$4:C$5)', value: 51234 / (51234 + 9821) },
        { row: 4, column: 4, formula: 'C5/SUM(C$4:C$5)', value: 9821 / (51234 + 9821) },
        { row: 5, column: 4, formula: 'IF(C6="是","● 达标","")', value: '● 达标' },
        { row: 6, column: 4, formula: '1/0', value: { error: '#DIV/0!' } },
        { row: 7, column: 4, formula: 'C4>C5', value: true },
        { row: 8, column: 4, formula: 'IF(C6="否","x","")', value: '' },
      ],
    },
    {
      kind: 'numberFormats',
      formats: [
        { area: { row: 3, column: 2, rows: 2, columns: 1 }, format: '#,##0' },
        { area: { row: 3, column: 3, rows: 5, columns: 1 }, format: '@' },
        { area: { row: 3, column: 4, rows: 2, columns: 1 }, format: '0.00%' },
        { area: { row: 3, column: 5, rows: 2, columns: 1 }, format: '0.0"万元"' },
      ],
    },
    {
      kind: 'styles',
      styles: [
        {
          area: { row: 2, column: 1, rows: 7, columns: 4 },
          style: {
            font: { name: '微软雅黑', size: 10.5 },
            border: GRID,
            align: { vertical: 'center' },
          },
        },
        {
          area: { row: 2, column: 1, rows: 1, columns: 4 },
          style: {
            font: { bold: true, color: '#FFFFFF' },
            fill: BLUE,
            align: { horizontal: 'center' },
          },
        },
        { area: { row: 3, column: 2, rows: 5, columns: 2 }, style: { fill: YELLOW } },
        {
          area: { row: 3, column: 3, rows: 5, columns: 1 },
          style: {
            align: { wrap: true, indent: 1 },
            border: { right: { line: 'none', color: BLUE } },
          },
        },
      ],
    },
    { kind: 'merges', areas: [{ row: 0, column: 1, rows: 1, columns: 4 }] },
    {
      kind: 'widths',
      columns: [
        { column: 1, width: 26 },
        { column: 2, width: 12 },
        { column: 3, width: 30 },
        { column: 4, width: 12 },
      ],
      rows: [{ row: 4, height: 36 }],
    },
    {
      kind: 'validations',
      validations: [
        {
          area: { row: 5, column: 2, rows: 1, columns: 1 },
          rule: { kind: 'list', items: ['是', '否'] },
          prompt: { title: '请选择', message: '从列表中选“是”或“否”。' },
          error: { style: 'stop', title: '不能这样填', message: '只能填“是”或“否”。' },
        },
        {
          area: { row: 3, column: 3, rows: 2, columns: 1 },
          rule: { kind: 'list', items: LONG_LIST },
          error: { style: 'warning', title: '超出列表', message: '不在列表中，仍要填入吗？' },
        },
        {
          area: { row: 3, column: 2, rows: 2, columns: 1 },
          rule: { kind: 'custom', formula: 'AND(ISNUMBER(C4),C4>=0,C4=INT(C4))' },
          prompt: { title: '人数'.repeat(20), message: '填整数。'.repeat(100) },
          error: { style: 'stop', title: '不是整数', message: '请填不小于 0 的整数。'.repeat(40) },
        },
      ],
    },
    {
      kind: 'conditionalFormats',
      formats: [
        {
          kind: 'formula',
          area: { row: 3, column: 4, rows: 5, columns: 1 },
          formula: 'LEFT($E4,1)="●"',
          style: { color: '#0B5A2B', fill: '#DDF2E3', bold: true },
        },
        {
          kind: 'formula',
          area: { row: 3, column: 2, rows: 5, columns: 1 },
          formula: '$C4=""',
          style: { dashedBorder: true, borderColor: '#555555' },
        },
        { kind: 'dataBar', area: { row: 3, column: 4, rows: 2, columns: 1 }, color: '#2E75B6' },
      ],
    },
    {
      kind: 'protection',
      unlocked: [{ row: 3, column: 2, rows: 5, columns: 2 }],
    },
    {
      kind: 'names',
      names: [
        { name: 'el_a', area: { row: 3, column: 2, rows: 1, columns: 1 } },
        { name: '本月数', area: { row: 3, column: 2, rows: 5, columns: 1 } },
      ],
    },
    {
      kind: 'notes',
      notes: [
        { row: 3, column: 1, text: '时点数，月末。' },
        {
          row: 4,
          column: 1,
          text:
            '60周岁及以上老年人口：\n' +
            '月末实有人数，以公安户籍与民政登记核对后的数为准。'.repeat(6),
        },
      ],
    },
    { kind: 'freeze', rows: 3, columns: 2 },
    {
      kind: 'print',
      orientation: 'landscape',
      repeatRows: { first: 2, last: 2 },
      area: { row: 0, column: 1, rows: 30, columns: 8 },
      pagesTall: 0,
      margin: 1.5,
      footer: '&C第 &P 页 共 &N 页',
    },
    {
      kind: 'charts',
      charts: [
        {
          type: 'column',
          title: '人口',
          series: [
            {
              name: '本月数',
              values: "'数据''表 (1)'!$C$4:$C$5",
              categories: "'数据''表 (1)'!$B$4:$B$5",
              color: '#2E75B6',
            },
          ],
          anchor: { row: 10, column: 1, rows: 12, columns: 2 },
          axis: { min: 0, max: 60000, format: '#,##0' },
          legend: false,
        },
        {
          type: 'bar',
          title: '占比',
          stacked: true,
          series: [
            {
              name: '占比',
              values: "'数据''表 (1)'!$E$4:$E$5",
              categories: "'数据''表 (1)'!$B$4:$B$5",
              color: '#0B5A2B',
            },
            {
              name: '余下',
              values: "'数据''表 (1)'!$E$4:$E$5",
              categories: "'数据''表 (1)'!$B$4:$B$5",
              color: '#FFE3C2',
            },
          ],
          anchor: { row: 10, column: 3, rows: 12, columns: 2 },
          axis: { format: '0%' },
          legend: true,
        },
        {
          type: 'line',
          title: '走势',
          series: [
            {
              name: '占比',
              values: "'数据''表 (1)'!$E$4:$E$5",
              categories: "'数据''表 (1)'!$B$4:$B$5",
            },
          ],
          anchor: { row: 10, column: 5, rows: 12, columns: 4 },
          legend: true,
        },
      ],
    },
    { kind: 'keys', hiddenColumns: [0], hiddenRows: [1] },
  ],
};

const identity: SheetPlan = {
  sheet: '_id',
  steps: [
    { kind: 'sheet', visibility: 'veryHidden', showGridLines: true },
    { kind: 'values', row: 0, column: 0, values: [['kind', 'district']] },
  ],
};

const aside: SheetPlan = {
  sheet: '辅助',
  steps: [{ kind: 'sheet', visibility: 'hidden', showGridLines: true }],
};

/** A small workbook that uses every kind of step. */
export const EVERY_STEP_PLAN: WorkbookPlan = {
  sheets: [contents, data, aside, identity],
  properties: { 'annex.kind': 'district', 'annex.org': '宿城区' },
  title: '养老托育目标任务月报（2023年9月）',
  activeSheet: "数据'表 (1)",
};
