import * as React from 'react';
import { monthFacts } from '../../../app/month/monthFacts';
import { progressLines } from '../../../app/month/progressLines';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import type { ReportView } from '../../../app/pane/reportView';
import { changes } from '../../../core/messages/bulletinWork';
import { leadersPage as words } from '../../../core/messages/leadersPage';
import { Section } from '../../parts/Section';
import { IndicatorItem } from './IndicatorItem';
import { LineTrace } from './LineTrace';

interface SummaryProps {
  readonly view: ReportView;
  readonly workbook: DistrictWorkbook;
}

/** As the leaders' page begins: what got worse since last month, then 任务, 项目, 改造 and 报送, a line each. */
export function Summary({ view, workbook }: SummaryProps): React.ReactElement {
  const { catalogue } = workbook;
  const facts = React.useMemo(() => monthFacts(view.report, catalogue, 'month'), [view, catalogue]);
  const { before } = facts;
  const worse =
    typeof before === 'string'
      ? []
      : before.worse.flatMap(({ code }) => view.rows.filter((row) => row.code === code));
  const said =
    typeof before === 'string'
      ? words.notCompared(changes.lastMonth)
      : words.noWorse(changes.lastMonth);
  return (
    <>
      <Section title={words.worse}>
        {worse.length === 0 ? (
          <p>{said}</p>
        ) : (
          <ul className="list">
            {worse.map((row) => (
              <IndicatorItem key={row.code} row={row} workbook={workbook} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.lines}>
        {progressLines(facts).map(([name, texts]) => (
          <React.Fragment key={name}>
            <p>
              <b>{name}</b> {texts.join('')}
            </p>
            <LineTrace workbook={workbook} name={name} />
          </React.Fragment>
        ))}
      </Section>
    </>
  );
}
