import * as React from 'react';
import { tracedUnits } from '../../../app/pane/figures';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import { REPORT, TRACE } from '../../../core/messages/paneReport';
import { UnitFigures } from '../../parts/UnitFigures';
import { useSaid } from '../../state/useSaid';

interface TracedProps {
  readonly workbook: DistrictWorkbook;
  readonly code: string;
  readonly name: string;
}

/** What an indicator is made of, unit by unit. */
export function Traced({ workbook, code, name }: TracedProps): React.ReactElement {
  const said = useSaid();
  const units = React.useMemo(() => tracedUnits(workbook, code), [workbook, code]);
  if (units.length === 0) return <p>{TRACE.none}</p>;
  return (
    <>
      <h4 className="group-title">{said(REPORT.figures(name))}</h4>
      <UnitFigures units={units} />
    </>
  );
}
