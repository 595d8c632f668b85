import * as React from 'react';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import type { ReportRow } from '../../../app/pane/reportView';
import { REPORT } from '../../../core/messages/paneReport';
import { OpenItem } from '../../parts/OpenItem';
import { StatusChip } from '../../parts/StatusChip';
import { Traced } from './Traced';

interface IndicatorItemProps {
  readonly row: ReportRow;
  readonly workbook: DistrictWorkbook;
}

/** One indicator in three lines; a click shows what is missing where, down to the townships' cells. */
export function IndicatorItem({ row, workbook }: IndicatorItemProps): React.ReactElement {
  const { code, name, status, inferred, actual, target, gap, lead, explained } = row;
  const figures = [
    ...(actual === '' ? [] : [`${REPORT.actual} ${actual}`]),
    `${REPORT.target} ${target}`,
    `${REPORT.lead} ${lead}`,
  ];
  return (
    <OpenItem
      head={
        <>
          <span className="item-line item-title">
            <StatusChip status={status} inferred={inferred} />
            <b>{name}</b>
            {explained && <span className="item-cell">{REPORT.explained}</span>}
          </span>
          <span className="item-line">
            {figures.map((figure, index) => (
              <React.Fragment key={figure}>
                {index > 0 && ' · '}
                <span className="item-figure">{figure}</span>
              </React.Fragment>
            ))}
          </span>
          {gap !== '' && <span className="item-line">{gap}</span>}
        </>
      }
    >
      {[row.spread, row.missing]
        .filter((text) => text !== '' && text !== gap)
        .map((text) => (
          <p key={text}>{text}</p>
        ))}
      <Traced workbook={workbook} code={code} name={name} />
    </OpenItem>
  );
}
