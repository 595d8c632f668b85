import * as React from 'react';
import { lineNamed, tracedLine } from '../../../app/pane/lineTraces';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import { LINE_TRACE } from '../../../core/messages/paneReport';
import { Details } from '../../parts/Section';
import { UnitFigures } from '../../parts/UnitFigures';

interface LineTraceProps {
  readonly workbook: DistrictWorkbook;
  /** 任务, 项目, 改造 or 报送. */
  readonly name: string;
}

/** What a line of the summary is counted from, unit by unit; nothing where there is nothing. */
export function LineTrace({ workbook, name }: LineTraceProps): React.ReactElement | null {
  const units = React.useMemo(() => {
    const line = lineNamed(name);
    return line === undefined ? [] : tracedLine(workbook, line);
  }, [workbook, name]);
  if (units.length === 0) return null;
  return (
    <Details summary={LINE_TRACE.open(name)}>
      <UnitFigures units={units} />
    </Details>
  );
}
