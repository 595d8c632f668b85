import * as React from 'react';
import type { ReportView } from '../../../app/pane/reportView';
import { REPORT } from '../../../core/messages/paneReport';
import { STATUS_TEXT, STATUSES } from '../../../core/messages/status';
import { Section } from '../../parts/Section';
import { StatusChip } from '../../parts/StatusChip';

/** Counts by status: one bar, and every status in words. */
export function Standing({ view }: { readonly view: ReportView }): React.ReactElement {
  const { counts, report } = view;
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
            <StatusChip status={status} count={counts[status]} />
          </li>
        ))}
      </ul>
      {report.missing.length > 0 && (
        <p className="quiet">{REPORT.missing(report.missing.map(({ name }) => name))}</p>
      )}
    </Section>
  );
}
