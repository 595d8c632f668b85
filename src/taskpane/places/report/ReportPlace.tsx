import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { Annex } from '../../../core/catalogue/Catalogue';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import { reportView } from '../../../app/pane/reportView';
import { REPORT } from '../../../core/messages/paneReport';
import { Details, Empty, Section } from '../../parts/Section';
import { SelectedFigure } from '../../parts/SelectedFigure';
import { go } from '../../state/go';
import { usePane } from '../../state/Pane';
import { BulletinText } from './BulletinText';
import { Compared } from './Compared';
import { IndicatorItem } from './IndicatorItem';
import { Standing } from './Standing';
import { Summary } from './Summary';
import { Trend } from './Trend';

interface ReportPlaceProps {
  readonly workbook: DistrictWorkbook;
}

/** 通报: how the district stands, where it is short, and who has to act. */
export function ReportPlace({ workbook }: ReportPlaceProps): React.ReactElement {
  const pane = usePane();
  const { book, catalogue } = workbook;
  const view = React.useMemo(() => reportView(book, catalogue), [book, catalogue]);
  const { shortfalls, rows } = view;
  if (book.returns.size === 0)
    return (
      <Empty title={REPORT.noData}>
        <p>{REPORT.noDataHint}</p>
        <PrimaryButton
          text={REPORT.toCollect}
          onClick={() => {
            go(pane, 'collect');
          }}
        />
      </Empty>
    );
  return (
    <>
      <BulletinText report={view.report} catalogue={catalogue} />
      <SelectedFigure workbook={workbook} />
      <Summary view={view} workbook={workbook} />
      <Standing view={view} workbook={workbook} />
      <Section title={REPORT.shortfalls(shortfalls.length)}>
        {shortfalls.length === 0 ? (
          <p>
            {view.counts.insufficient > 0
              ? REPORT.unsure(view.counts.insufficient)
              : REPORT.noShortfalls}
          </p>
        ) : (
          <ul className="list">
            {shortfalls.map((row) => (
              <IndicatorItem key={row.code} row={row} workbook={workbook} />
            ))}
          </ul>
        )}
      </Section>
      <Trend view={view} />
      <Compared workbook={workbook} report={view.report} />
      <Section title={REPORT.all(rows.length)}>
        {workbook.catalogue.plan.annexes.filter(hasIndicators).map(({ no, name, title }) => (
          <Details key={no} summary={REPORT.annex(name, title)}>
            <ul className="list">
              {rows
                .filter((row) => row.annex === no)
                .map((row) => (
                  <IndicatorItem key={row.code} row={row} workbook={workbook} />
                ))}
            </ul>
          </Details>
        ))}
      </Section>
    </>
  );
}

function hasIndicators({ kind }: Annex): boolean {
  return kind === 'indicators';
}
