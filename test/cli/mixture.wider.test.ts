import { zipSync } from 'fflate';
import { mkdirSync, truncateSync } from 'node:fs';
import type { Township } from '../../src/core/catalogue/Catalogue';
import { formPatterns } from '../bench/forms';
import { CliSandbox } from '../support/cli';
import { snapshotOf } from '../support/xlsxFile';

const FORMS = 400;
/** One in so many is damaged, sent twice, or of another district. */
const BAD = 100;
const GIGABYTE = 2 ** 30;
const DISTRICT = '321302';
const OTHER = '321311';

describe('thousands of files among which some are bad', () => {
  const box = new CliSandbox();
  const units = Array.from({ length: FORMS }, (_, no): Township => {
    const code = `${DISTRICT}${String(no + 1).padStart(3, '0')}`;
    return { code, name: `第${no + 1}镇街`, kind: no % 2 === 0 ? 'street' : 'town' };
  });
  const nameOf = ({ name }: Township): string => `2023-09_镇街_${name}.xlsx`;
  const bad = units.filter((_, no) => no % BAD === 0);
  /** What has to be said of a file, by its name. */
  const expected = new Map<string, string>();

  beforeAll(async () => {
    const form = await formPatterns();
    mkdirSync(box.path('back'));
    const inside: Record<string, Uint8Array> = {};
    for (const [no, unit] of units.entries()) {
      const bytes = form({ ...unit, district: DISTRICT }, no);
      const isBad = bad.includes(unit);
      if (no % BAD === 1) {
        inside[nameOf(unit)] = bytes;
        expected.set(`套.zip/内.zip/${nameOf(unit)}`, '收下');
        continue;
      }
      box.write(`back/${nameOf(unit)}`, bytes);
      expected.set(nameOf(unit), '收下');
      if (!isBad) continue;
      const damaged = [bytes.slice(0, bytes.length / 2), bytes.slice().fill(0, 900, 1400)];
      box.write(`back/坏${nameOf(unit)}`, damaged[(no / BAD) % 2]!);
      expected.set(`坏${nameOf(unit)}`, '退回');
      box.write(`back/又${nameOf(unit)}`, bytes);
      expected.set(`又${nameOf(unit)}`, '重复');
      const elsewhere = { ...unit, code: `${OTHER}${unit.code.slice(-3)}`, district: OTHER };
      box.write(`back/外${nameOf(unit)}`, form(elsewhere, no));
      expected.set(`外${nameOf(unit)}`, '退回');
    }
    box.write('back/套.zip', zipSync({ '内.zip': zipSync(inside) }));
    box.write('back/大.xlsx', new Uint8Array(0));
    truncateSync(box.path('back/大.xlsx'), GIGABYTE);
    expected.set('大.xlsx', '退回');
    box.writeJson('roster.json', { townships: units });
  }, 300_000);

  afterAll(() => box.remove());

  it('has a receipt for every file, and takes in what is good once', async () => {
    const args = ['rollup', '--from', 'back', '--out', 'all', '--roster', 'roster.json'];
    const { status } = await box.run(...args);
    expect(status).toBe(1);
    const sheet = snapshotOf(box.path('all/回执.xlsx')).sheets[0];
    const said = new Map(sheet?.values.slice(1).map((row) => [row[0] as string, row[5] as string]));
    expect([...said.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [file, result] of expected)
      if (result !== '重复' && !bad.some((unit) => nameOf(unit) === file))
        expect([file, said.get(file)]).toEqual([file, result]);
    // Of two equal files one counts, whichever.
    for (const unit of bad) {
      const both = [nameOf(unit), `又${nameOf(unit)}`].map((file) => said.get(file)).sort();
      expect(both).toEqual(['收下', '有更新的一份'].sort());
    }
    expect(box.files('all').some((name) => /tmp|部分|journal/.test(name))).toBe(false);
  }, 300_000);
});
