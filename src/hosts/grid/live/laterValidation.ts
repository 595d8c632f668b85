import { UniverInstanceType, type IUniverInstanceService, type Workbook } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

/** A part of the service that its types keep to themselves. */
interface Instances {
  readonly _univerInstanceService: IUniverInstanceService;
}

let isMended = false;

/**
 * Version 0.25.1 judges pick lists and bounds of sheets that are not shown when the browser is idle, and throws
 * where the workbook was replaced until then, as it is by 新建 on a slow computer. What is gone is not judged.
 */
export function laterValidation(): void {
  if (isMended) return;
  isMended = true;
  const { prototype } = SheetsDataValidationValidatorService;
  const judge = Reflect.get<typeof prototype, 'validatorRanges'>(prototype, 'validatorRanges');
  prototype.validatorRanges = async function (unitId, subUnitId, ranges) {
    const { _univerInstanceService: instances } = this as unknown as Instances;
    const unit = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return unit?.getSheetBySheetId(subUnitId) ? judge.call(this, unitId, subUnitId, ranges) : [];
  };
}
