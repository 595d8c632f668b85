import { damagedForms, inTurn } from '../../support/returns/readAlike';

describe('forms that are read and checked among others', () => {
  it('say what they say by themselves, whole and damaged', async () => {
    const read = inTurn();
    let alike = 0;
    for await (const [what, bytes] of damagedForms(['321302103', '321302007', '财政局'], 60, 7)) {
      const twice = read('某镇.xlsx', bytes);
      expect([what, twice.among]).toEqual([what, twice.alone]);
      alike += twice.alike;
    }
    expect(alike).toBeGreaterThan(60);
  });
});
