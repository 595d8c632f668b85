import { townshipSheetNames } from '../../../src/core/entries/sheetNames';

describe('sheet names of townships', () => {
  it('are none that Excel keeps for itself, nor alike but for their case', () => {
    const roster = ['History', 'Abc', 'ABC', '_ANNEX'].map((name, index) => ({
      code: `32130200${index}`,
      name,
      kind: 'town' as const,
    }));
    const names = [...townshipSheetNames(roster, []).values()];
    expect(names).toEqual(['History_321302000', 'Abc', 'ABC_321302002', '_ANNEX_321302003']);
  });
});
