import * as React from 'react';
import { tracedUnits, type TracedFigure, type TracedUnit } from '../../../app/pane/figures';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import { REPORT, TRACE } from '../../../core/messages/paneReport';
import { jump } from '../../state/check';
import { usePane } from '../../state/Pane';

interface TracedProps {
  readonly workbook: DistrictWorkbook;
  readonly code: string;
  readonly name: string;
}

const STATE: Readonly<Record<TracedUnit['state'], string>> = {
  counted: TRACE.counted,
  missing: TRACE.missing,
  notApplicable: TRACE.notApplicable,
};

/** What an indicator is made of, unit by unit; each figure leads to its cell. */
export function Traced({ workbook, code, name }: TracedProps): React.ReactElement {
  const units = React.useMemo(() => tracedUnits(workbook, code), [workbook, code]);
  if (units.length === 0) return <p>{TRACE.none}</p>;
  return (
    <>
      <h4 className="group-title">{REPORT.figures(name)}</h4>
      <ul className="traced">
        {units.map((unit) => (
          <li key={unit.org}>
            <p className="traced-unit">
              <b>{unit.name}</b>
              <span className={`mark trace-${unit.state}`}>{STATE[unit.state]}</span>
            </p>
            <ul className="traced-figures">
              {unit.figures.map((figure) => (
                <li key={figure.element}>
                  <Figure unit={unit} figure={figure} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FigureProps {
  readonly unit: TracedUnit;
  readonly figure: TracedFigure;
}

function Figure({ unit, figure }: FigureProps): React.ReactElement {
  const pane = usePane();
  const { element, target, origin } = figure;
  const text = figure.text === '' ? TRACE.blank : figure.text;
  const shown = (
    <>
      <span>{element}</span> <b className="number">{text}</b>
    </>
  );
  if (!target) return <span className="traced-figure">{shown}</span>;
  return (
    <button
      type="button"
      className="traced-figure link"
      aria-label={TRACE.jump(unit.name, element, text)}
      title={origin === '' ? undefined : TRACE.origin(`${unit.file} · ${origin}`)}
      onClick={() => void jump(pane, target)}
    >
      {shown}
    </button>
  );
}
