import { noSuchSheet, sheetsTaken } from '../../../src/core/messages/hosts';
import type { SheetChanges } from '../../../src/core/picture/Changes';
import { requireSheets } from '../../../src/core/picture/requireSheets';

function requiring(...sheets: readonly (readonly [string, SheetChanges['how']])[]): () => void {
  const changes = sheets.map(([sheet, how]) => ({ sheet, how, changes: [] }));
  return () => {
    requireSheets({ sheets: changes, properties: [] }, ['A表', '幸福街道']);
  };
}

describe('sheets that changes need', () => {
  it('are there, and those that come find their names free, whatever the case of letters', () => {
    expect(requiring(['新表', 'add'], ['幸福街道', 'amend'])).not.toThrow();
    expect(requiring(['幸福街道', 'clear'], ['幸福街道', 'fill'])).not.toThrow();
    expect(requiring(['a表', 'add'], ['幸福街道', 'add'])).toThrow(
      sheetsTaken(['a表', '幸福街道']),
    );
    expect(requiring(['没有', 'amend'])).toThrow(noSuchSheet('没有'));
    expect(requiring(['没有', 'remove'])).toThrow(noSuchSheet('没有'));
  });
});
