import { planWorkbook } from '../../../src/app/planWorkbook';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook } from '../../support/month';
import { openOffice } from './officeHost';

const MEGABYTE = 1024 * 1024;

describe('the roll-up of two hundred townships', () => {
  it('is written in three syncs and one more for each 4 MB, and read back whole', async () => {
    const catalogue = loadSeeds();
    const roster = Array.from({ length: 200 }, (_none, index) => ({
      ...catalogue.townships[index % catalogue.townships.length]!,
      code: String(321_302_001 + index),
      name: `第${index + 1}镇`,
    }));
    const plan = planWorkbook(collectedBook({ roster }), catalogue);
    const { host, excel } = openOffice({ calculate: () => undefined });
    await host.apply(plan);
    const sent = excel.traffic.map(({ requestBytes }) => requestBytes);
    const bytes = sent.reduce((sum, each) => sum + each, 0);
    expect(bytes).toBeGreaterThan(4 * MEGABYTE);
    expect(Math.max(...sent)).toBeLessThan(5 * MEGABYTE);
    expect(excel.syncs).toBeLessThanOrEqual(3 + Math.ceil(bytes / (4 * MEGABYTE)));
    const known = await host.readWorkbook();
    const { sheets } = known;
    const again = await host.readWorkbook(known, 'held');
    expect(again.sheets.every((sheet, index) => sheet === sheets[index])).toBe(true);
    expect(sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ sheet }) => sheet));
  }, 180_000);
});
