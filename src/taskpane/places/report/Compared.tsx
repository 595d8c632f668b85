import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { comparedFigures, type ComparedFigure } from '../../../app/pane/figures';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import type { Report } from '../../../app/reportBook';
import { COMPARE } from '../../../core/messages/paneReport';
import { OpenItem } from '../../parts/OpenItem';
import { Details, Section } from '../../parts/Section';
import { jump } from '../../state/check';
import { usePane } from '../../state/Pane';
import { useSaid } from '../../state/useSaid';
import { Traced } from './Traced';

interface ComparedProps {
  readonly workbook: DistrictWorkbook;
  readonly report: Report;
}

/** What departments reported beside what the townships add up to; differences first. */
export function Compared({ workbook, report }: ComparedProps): React.ReactElement {
  const figures = React.useMemo(() => comparedFigures(workbook, report), [workbook, report]);
  const of = (state: ComparedFigure['state']): readonly ComparedFigure[] =>
    figures.filter((figure) => figure.state === state);
  const [differing, meeting, open] = [of('differs'), of('meets'), of('open')];
  return (
    <Section title={COMPARE.title}>
      {report.missing.length > 0 && <p className="quiet">{COMPARE.withGaps}</p>}
      {differing.length + meeting.length === 0 && <p>{COMPARE.none}</p>}
      {differing.length > 0 && (
        <Details summary={`✕ ${COMPARE.differs(differing.length)}`} open>
          <Figures figures={differing} workbook={workbook} />
        </Details>
      )}
      {meeting.length > 0 && (
        <Details summary={`● ${COMPARE.meets(meeting.length)}`}>
          <Figures figures={meeting} workbook={workbook} />
        </Details>
      )}
      {open.length > 0 && (
        <Details summary={`○ ${COMPARE.open(open.length)}`}>
          <Figures figures={open} workbook={workbook} />
        </Details>
      )}
    </Section>
  );
}

interface FiguresProps {
  readonly figures: readonly ComparedFigure[];
  readonly workbook: DistrictWorkbook;
}

function Figures({ figures, workbook }: FiguresProps): React.ReactElement {
  return (
    <ul className="list">
      {figures.map((figure) => (
        <Compare key={figure.code} figure={figure} workbook={workbook} />
      ))}
    </ul>
  );
}

interface CompareProps {
  readonly figure: ComparedFigure;
  readonly workbook: DistrictWorkbook;
}

/** Two figures of one indicator; a click leads to the cells behind either. */
function Compare({ figure, workbook }: CompareProps): React.ReactElement {
  const pane = usePane();
  const said = useSaid();
  const { code, name, department, filed, rolled, target } = figure;
  return (
    <OpenItem
      head={
        <>
          <span className="item-line">
            <b>{name}</b>
          </span>
          <span className="item-line compared-pair">
            <span>
              {COMPARE.department(department)}{' '}
              <b className="number">{filed === '' ? COMPARE.blank : filed}</b>
            </span>
            <span>
              {said(COMPARE.townships)}{' '}
              <b className="number">{rolled === '' ? COMPARE.blank : rolled}</b>
            </span>
          </span>
        </>
      }
    >
      {target && (
        <DefaultButton text={COMPARE.jump(department)} onClick={() => void jump(pane, target)} />
      )}
      <Traced workbook={workbook} code={code} name={name} />
    </OpenItem>
  );
}
