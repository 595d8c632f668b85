import * as React from 'react';
import { comparedFigures, type ComparedFigure } from '../../../app/pane/figures';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import type { Report } from '../../../app/reportBook';
import { COMPARE } from '../../../core/messages/paneReport';
import { Details, Section } from '../../parts/Section';
import { jump } from '../../state/check';
import { usePane } from '../../state/Pane';

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
      {differing.length + meeting.length === 0 && <p>{COMPARE.none}</p>}
      {differing.length > 0 && (
        <Details summary={`✕ ${COMPARE.differs(differing.length)}`} open>
          <Figures figures={differing} />
        </Details>
      )}
      {meeting.length > 0 && (
        <Details summary={`● ${COMPARE.meets(meeting.length)}`}>
          <Figures figures={meeting} />
        </Details>
      )}
      {open.length > 0 && (
        <Details summary={`○ ${COMPARE.open(open.length)}`}>
          <Figures figures={open} />
        </Details>
      )}
    </Section>
  );
}

function Figures({ figures }: { readonly figures: readonly ComparedFigure[] }): React.ReactElement {
  return (
    <ul className="list">
      {figures.map((figure) => (
        <li key={figure.code} className="item compared">
          <Compare figure={figure} />
        </li>
      ))}
    </ul>
  );
}

function Compare({ figure }: { readonly figure: ComparedFigure }): React.ReactElement {
  const pane = usePane();
  const { name, department, filed, rolled, target } = figure;
  const shown = (
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
          {COMPARE.townships} <b className="number">{rolled === '' ? COMPARE.blank : rolled}</b>
        </span>
      </span>
    </>
  );
  if (!target) return <div className="item-head">{shown}</div>;
  return (
    <button
      type="button"
      className="item-head"
      aria-label={`${name}，${COMPARE.department(department)}${filed}，${COMPARE.townships}${rolled}；${COMPARE.jump(department, name)}`}
      onClick={() => void jump(pane, target)}
    >
      {shown}
    </button>
  );
}
