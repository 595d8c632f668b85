import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { laterValidation } from '../../../src/hosts/grid/live/laterValidation';

const RANGES = [{ startRow: 0, startColumn: 0, endRow: 3, endColumn: 3 }];

describe('pick lists and bounds that are judged later', () => {
  it.each([
    ['workbook', null],
    ['sheet', { getSheetBySheetId: () => null }],
  ])('are not, where the %s is gone until then', async (_what, unit) => {
    laterValidation();
    const service = Object.create(SheetsDataValidationValidatorService.prototype, {
      _univerInstanceService: { value: { getUnit: () => unit } },
    }) as SheetsDataValidationValidatorService;
    await expect(service.validatorRanges('annex', 'gone', RANGES)).resolves.toEqual([]);
  });
});
