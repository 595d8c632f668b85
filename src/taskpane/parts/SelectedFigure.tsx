import * as React from 'react';
import type { DistrictWorkbook } from '../../app/pane/PaneWorkbook';
import { selectedFigure } from '../../app/pane/selectedFigure';
import { SELECTED } from '../../core/messages/paneReport';
import type { CellAddress } from '../../core/values/address';
import { usePane } from '../state/Pane';
import { useSaid } from '../state/useSaid';
import { Section } from './Section';
import { UnitFigures } from './UnitFigures';

interface SelectedFigureProps {
  readonly workbook: DistrictWorkbook;
}

/**
 * Where the figure comes from that a person selected last. It stays while other cells are selected, so that
 * its parts can be gone to one after the other.
 */
export function SelectedFigure({ workbook }: SelectedFigureProps): React.ReactElement | null {
  const { host } = usePane();
  const said = useSaid();
  const [cell, setCell] = React.useState<CellAddress>();
  const latest = React.useRef(workbook);
  latest.current = workbook;
  React.useEffect(() => {
    if (!host.capabilities.interactive) return undefined;
    const watching = host.watchSelection((selected) => {
      if (selectedFigure(latest.current, selected)) setCell(selected);
    });
    // Without it nothing is lost but this view.
    watching.catch(() => undefined);
    return () => {
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [host]);
  const figure = React.useMemo(() => cell && selectedFigure(workbook, cell), [workbook, cell]);
  if (!host.capabilities.interactive) return null;
  if (!figure) return <p className="quiet">{said(SELECTED.hint)}</p>;
  const { place, name, sentence, value, numerator, denominator, units } = figure;
  const facts = [
    [SELECTED.value, value],
    [SELECTED.numerator, numerator],
    [SELECTED.denominator, denominator],
  ].filter(([, text]) => text !== '');
  return (
    <Section title={SELECTED.title(place)} className="selected">
      <p>
        <b>{name}</b>
      </p>
      <p>{sentence}</p>
      {facts.length > 0 && (
        <p className="item-line">
          {facts.map(([label, text], index) => (
            <React.Fragment key={label}>
              {index > 0 && ' · '}
              <span className="item-figure">
                {label} <b className="number">{text}</b>
              </span>
            </React.Fragment>
          ))}
        </p>
      )}
      <UnitFigures units={units} withOrigins />
    </Section>
  );
}
