import fc from 'fast-check';
import { applyChanges } from '../../../src/core/picture/applyChanges';
import { isEmpty, type WorkbookChanges } from '../../../src/core/picture/Changes';
import { inverse } from '../../../src/core/picture/inverse';
import { EMPTY_PICTURE, type WorkbookPicture } from '../../../src/core/picture/Picture';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { reconcile } from '../../../src/core/picture/reconcile';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { anyPlan } from '../../support/anyPlan';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook } from '../../support/month';
import { EVERY_STEP_PLAN } from '../../support/everyStepPlan';

const anyPicture = anyPlan.map(pictureOf);

/** As it is after it was kept as text. */
function kept(changes: WorkbookChanges): WorkbookChanges {
  return JSON.parse(JSON.stringify(changes)) as WorkbookChanges;
}

describe('reconciling two pictures of a workbook', () => {
  it('to oneself is nothing, also where every object is another', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const copy = JSON.parse(JSON.stringify(picture)) as WorkbookPicture;
        expect(isEmpty(reconcile(picture, copy))).toBe(true);
      }),
    );
  });

  it('leads from what stands to exactly what is wanted', () => {
    fc.assert(
      fc.property(anyPicture, anyPicture, (standing, wanted) => {
        expect(applyChanges(standing, kept(reconcile(standing, wanted)))).toEqual(wanted);
      }),
    );
  });

  it('leads back by its inverse, and there again by the inverse of that', () => {
    fc.assert(
      fc.property(anyPicture, anyPicture, (standing, wanted) => {
        const changes = kept(reconcile(standing, wanted));
        expect(applyChanges(wanted, inverse(changes))).toEqual(standing);
        expect(inverse(inverse(changes))).toEqual(changes);
      }),
    );
  });

  it('builds from nothing, and takes away to nothing', () => {
    const wanted = pictureOf(EVERY_STEP_PLAN);
    const changes = kept(reconcile(EMPTY_PICTURE, wanted));
    expect(applyChanges(EMPTY_PICTURE, changes)).toEqual(wanted);
    expect(applyChanges(wanted, inverse(changes))).toEqual(EMPTY_PICTURE);
  });

  it('says only what differs in a district book: one parameter, and what follows from it', () => {
    const catalogue = loadSeeds();
    const book = collectedBook();
    const standing = pictureOf(planWorkbook(book, catalogue));
    expect(isEmpty(reconcile(standing, pictureOf(planWorkbook(book, catalogue))))).toBe(true);
    const fewer = { ...book, receipts: book.receipts.slice(0, -1) };
    const changes = reconcile(standing, pictureOf(planWorkbook(fewer, catalogue)));
    expect(changes.sheets.map(({ sheet, how }) => `${sheet} ${how}`)).toContain('报送情况 amend');
    expect(JSON.stringify(changes).length).toBeLessThan(60_000);
  });
});
