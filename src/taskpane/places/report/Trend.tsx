import * as React from 'react';
import type { ReportView } from '../../../app/pane/reportView';
import { TREND } from '../../../core/messages/paneReport';
import { Section } from '../../parts/Section';
import { Select } from '../../parts/Select';
import { LineChart, type ChartPoint } from './LineChart';

const OVERALL = '';

/** The year's course: of all indicators, or of one. */
export function Trend({ view }: { readonly view: ReportView }): React.ReactElement {
  const [which, setWhich] = React.useState(OVERALL);
  const { trend, courses, rows } = view;
  if (trend.length < 2)
    return (
      <Section title={TREND.title}>
        <p className="quiet">{TREND.first}</p>
      </Section>
    );
  const options = [
    { key: OVERALL, text: TREND.overall },
    ...rows
      .filter(({ code }) => courses.has(code))
      .map(({ code, name }) => ({ key: code, text: name })),
  ];
  const points: readonly ChartPoint[] =
    courses.get(which) ??
    trend.map(({ month, good, total }) => ({
      month,
      value: total === 0 ? 0 : good / total,
      text: TREND.share(good, total),
    }));
  const what = options.find(({ key }) => key === which)?.text ?? TREND.overall;
  return (
    <Section title={TREND.title}>
      <Select label={TREND.which} options={options} selected={which} onSelect={setWhich} />
      <LineChart label={what} points={points} fromZero={which === OVERALL} />
    </Section>
  );
}
