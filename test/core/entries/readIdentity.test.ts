import { identityFindings, periodFindings } from '../../../src/core/entries/identityFindings';
import type { Identity } from '../../../src/core/entries/identity';
import { issued } from '../../../src/core/entries/issue';
import { readIdentity } from '../../../src/core/entries/readIdentity';
import type { WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { formTitle } from '../../../src/core/messages/titles';
import { sheetOf, workbookOf } from '../../support/sheets';

const PLAN = { topic: '养老托育' };
const LONGHE: Identity = issued({
  kind: 'township',
  district: '321302',
  org: '321302103',
  orgName: '龙河镇',
  year: 2023,
  month: 9,
  catalogueId: 'sucheng-2023',
  catalogueVersion: 'a1b2c3',
  layoutVersion: 1,
});

/** A workbook that says who it is in three places, of which any can say something else or nothing. */
function workbook(
  differing: {
    readonly sheet?: Partial<Identity> | null;
    readonly properties?: Partial<Identity> | null;
    readonly title?: Partial<Identity> | null;
  } = {},
): WorkbookSnapshot {
  const on = (part: Partial<Identity> | null | undefined): Partial<Identity> =>
    part === null ? {} : { ...LONGHE, ...part };
  const rows = Object.entries(on(differing.sheet)).map(([key, value]) => [key, value]);
  const properties = Object.fromEntries(
    Object.entries(on(differing.properties)).map(([key, value]) => [`annex.${key}`, String(value)]),
  );
  const title = differing.title === null ? '' : formTitle({ ...LONGHE, ...differing.title }, PLAN);
  return workbookOf(
    [
      sheetOf('基础数据', [
        [null, title],
        [null, '填表说明'],
      ]),
      sheetOf('_annex', [['#fields:identity', 'value'], ...rows], undefined, 'veryHidden'),
    ],
    { properties },
  );
}

describe('the identity of a file', () => {
  it('is read where the three places agree', () => {
    expect(readIdentity(workbook())).toEqual({ identity: LONGHE, contradictions: [] });
    expect(identityFindings(readIdentity(workbook()), '发改局')).toEqual([]);
  });

  it.each([
    ['sheet', { sheet: null }],
    ['properties', { properties: null }],
    ['title', { title: null }],
  ])('needs no %s', (_, without) => {
    expect(readIdentity(workbook(without))).toEqual({ identity: LONGHE, contradictions: [] });
  });

  it('survives codes that became numbers', () => {
    const sheet = { org: 321302103, district: 321302 } as unknown as Partial<Identity>;
    expect(readIdentity(workbook({ sheet })).identity).toEqual(LONGHE);
  });

  it('is not taken from the title alone', () => {
    const read = readIdentity(workbook({ sheet: null, properties: null }));
    expect(read).toEqual({ contradictions: [] });
    expect(identityFindings(read, '发改局')).toMatchObject([
      { rule: 'unknownFile', severity: 'hard' },
    ]);
  });

  it('is unknown where it makes no sense', () => {
    const broken = { month: 13 };
    const read = readIdentity(workbook({ sheet: broken, properties: broken, title: null }));
    expect(read.identity).toBeUndefined();
  });

  it.each<[string, Parameters<typeof workbook>[0], string]>([
    ['month in the title', { title: { month: 8 } }, 'month'],
    ['unit in the title', { title: { orgName: '中扬镇' } }, 'orgName'],
    ['kind in the title', { title: { kind: 'district' } }, 'kind'],
    ['month in the properties', { properties: { month: 10 } }, 'month'],
    ['unit in the properties', { properties: { org: '321302107' } }, 'org'],
    ['issue', { properties: { issueId: 'other' } }, 'issueId'],
  ])('is contradicted by another %s', (_, differing, property) => {
    const { identity, contradictions } = readIdentity(workbook(differing));
    expect(identity).toEqual(LONGHE);
    expect(contradictions.map((each) => each.property)).toEqual([property]);
    const [finding] = identityFindings({ identity: LONGHE, contradictions }, '发改局');
    expect(finding).toMatchObject({
      rule: 'identityMismatch',
      severity: 'hard',
      org: LONGHE.org,
      sheet: '基础数据',
      cell: 'B1',
    });
  });

  it('is contradicted by a sheet taken from another form', () => {
    const { sheets, ...rest } = workbook();
    const other = sheetOf('任务进展', [[formTitle({ ...LONGHE, month: 8 }, PLAN)]]);
    const { contradictions } = readIdentity({ ...rest, sheets: [...sheets, other] });
    expect(contradictions).toMatchObject([{ property: 'month', sheet: '任务进展', cell: 'A1' }]);
  });

  it('says in words what contradicts what', () => {
    const read = readIdentity(workbook({ title: { month: 8 } }));
    expect(identityFindings(read, '发改局')[0]?.message).toBe(
      '龙河镇 · 基础数据 · B1：报表标识的月份前后不一：隐藏标识为“9”，文件属性为“9”，表头为“8”；请用下发给本单位的本月原表填报，不要用其他单位或其他月份的表改名。',
    );
  });

  it('belongs to a month', () => {
    expect(periodFindings(LONGHE, { year: 2023, month: 9 })).toEqual([]);
    expect(periodFindings(LONGHE, { year: 2023, month: 10 })[0]).toMatchObject({
      rule: 'wrongPeriod',
      found: '2023年9月',
      expected: '2023年10月',
    });
  });

  it('is found in no foreign workbook', () => {
    expect(readIdentity(workbookOf([sheetOf('Sheet1', [['姓名', 1]])]))).toEqual({
      contradictions: [],
    });
  });
});
