import { markFormats } from '../../../src/core/forms/markFormats';
import { SheetDraft } from '../../../src/core/workbook/SheetDraft';
import { statusFormats } from '../../../src/core/forms/statusExpr';
import { wordFormats } from '../../../src/core/workbook/wordFormats';
import type { Area } from '../../../src/core/values/address';

const COLOURS = { text: '#000000', fill: '#FFFFFF' };
const KINDS: readonly (readonly [string, (draft: SheetDraft, area: Area) => void])[] = [
  ['statuses', statusFormats],
  ['marks', markFormats],
  ['words', (draft, area) => wordFormats(draft, area, [['是', COLOURS]])],
];

describe.each(KINDS)('colours of %s', (_kind, colour) => {
  const formulas = (columns: number): readonly string[] => {
    const draft = new SheetDraft('甲');
    colour(draft, { row: 18, column: 7, rows: 1, columns });
    return draft.conditionalFormats.map((format) =>
      format.kind === 'formula' ? format.formula : '',
    );
  };

  it('follow each cell where several columns have them', () => {
    for (const formula of formulas(3)) expect(formula).toMatch(/(?<!\$)\bH19\b/);
  });

  it('follow the column that has them', () => {
    for (const formula of formulas(1)) expect(formula).toContain('$H19');
  });
});
