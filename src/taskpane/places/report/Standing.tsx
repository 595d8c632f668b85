import * as React from 'react';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import type { ReportView } from '../../../app/pane/reportView';
import type { Status } from '../../../core/assess/Assessment';
import { REPORT } from '../../../core/messages/paneReport';
import { STATUS_TEXT, STATUSES } from '../../../core/messages/status';
import { Section } from '../../parts/Section';
import { StatusChip } from '../../parts/StatusChip';
import { IndicatorItem } from './IndicatorItem';

interface StandingProps {
  readonly view: ReportView;
  readonly workbook: DistrictWorkbook;
}

/** Counts by status: one bar, every status in words, and the indicators behind each count. */
export function Standing({ view, workbook }: StandingProps): React.ReactElement {
  const { counts, report, rows } = view;
  const [shown, setShown] = React.useState<Status>();
  const present = STATUSES.filter((status) => counts[status] > 0);
  const words = present.map((status) => `${STATUS_TEXT[status].word} ${counts[status]}`);
  return (
    <Section title={REPORT.standing}>
      <p>
        <b>{REPORT.reported(report.reported, report.expected)}</b>
      </p>
      <div className="bar" role="img" aria-label={REPORT.barLabel(words)}>
        {present.map((status) => (
          <span
            key={status}
            className={`bar-part status-${status}`}
            style={{ flexGrow: counts[status] }}
          >
            {STATUS_TEXT[status].mark}
          </span>
        ))}
      </div>
      <ul className="chips">
        {present.map((status) => (
          <li key={status}>
            <button
              type="button"
              className="chip-button"
              aria-expanded={status === shown}
              onClick={() => {
                setShown(status === shown ? undefined : status);
              }}
            >
              <StatusChip status={status} count={counts[status]} />
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <ul className="list" aria-label={REPORT.ofStatus(STATUS_TEXT[shown].word)}>
          {rows
            .filter(({ status }) => status === shown)
            .map((row) => (
              <IndicatorItem key={row.code} row={row} workbook={workbook} />
            ))}
        </ul>
      )}
      {report.missing.length > 0 && (
        <p className="quiet">{REPORT.missing(report.missing.map(({ name }) => name))}</p>
      )}
    </Section>
  );
}
