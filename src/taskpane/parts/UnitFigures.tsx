import * as React from 'react';
import type { TracedFigure, TracedUnit } from '../../app/pane/figures';
import { SELECTED, TRACE } from '../../core/messages/paneReport';
import { Details } from './Section';
import { jump } from '../state/check';
import { usePane } from '../state/Pane';

interface UnitFiguresProps {
  readonly units: readonly TracedUnit[];
  /** File and cell of each figure are shown, not only told by pointing at it. */
  readonly withOrigins?: boolean;
}

const STATE: Readonly<Record<TracedUnit['state'], string>> = {
  counted: TRACE.counted,
  missing: TRACE.missing,
  notApplicable: TRACE.notApplicable,
};

/** Figures unit by unit; each leads to its cell. */
export function UnitFigures({ units, withOrigins = false }: UnitFiguresProps): React.ReactElement {
  return (
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
                {withOrigins && figure.text !== '' && (
                  <p className="quiet">{originOf(unit, figure)}</p>
                )}
                {figure.below.length > 0 && (
                  <Details summary={TRACE.below(figure.below.length)}>
                    <ul className="plain">
                      {figure.below.map((text) => (
                        <li key={text} className="quiet">
                          {text}
                        </li>
                      ))}
                    </ul>
                  </Details>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function originOf({ file }: TracedUnit, { origin }: TracedFigure): string {
  return origin === '' ? SELECTED.typed : SELECTED.from(file, origin);
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
