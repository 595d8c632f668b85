import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { levelOf } from '../../../app/divisions';
import type { Draft } from '../../../app/pane/draft';
import { ROSTER } from '../../../core/messages/paneSettings';
import { Details, Section } from '../../parts/Section';
import { usePane, usePaneState } from '../../state/Pane';
import { useSaid } from '../../state/useSaid';
import { AddTownship } from './AddTownship';
import { DistrictPicker } from './DistrictPicker';

interface RosterProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Another district can be chosen. */
  readonly canMove: boolean;
}

/** The townships of the book: looked at, added to, taken from, or those of another district. */
export function Roster({ draft, onChange, canMove }: RosterProps): React.ReactElement {
  const builtIn = usePane().catalogue;
  const own = usePaneState(({ ownPlan }) => ownPlan?.catalogue ?? builtIn);
  const said = useSaid();
  const { catalogue, roster } = draft;
  const level = levelOf(catalogue.townships);
  return (
    <Section title={said(ROSTER.title)}>
      <p>{said(ROSTER.count(catalogue.plan.district.name, roster.length))}</p>
      <Details summary={ROSTER.list}>
        <ul className="roster">
          {roster.map(({ code, name }) => (
            <li key={code}>
              <span className="roster-name">{name}</span>
              <span className="roster-code">{code}</span>
              <DefaultButton
                text={ROSTER.removeWord}
                ariaLabel={ROSTER.remove(name)}
                disabled={roster.length === 1}
                onClick={() => {
                  onChange({ ...draft, roster: roster.filter((each) => each.code !== code) });
                }}
              />
            </li>
          ))}
        </ul>
        <AddTownship
          roster={roster}
          level={level}
          onAdd={(township) => {
            const added = [...roster, township];
            onChange({ ...draft, roster: added.sort((a, b) => (a.code < b.code ? -1 : 1)) });
          }}
        />
      </Details>
      {canMove ? (
        <Details summary={ROSTER.change(level)}>
          <p>{ROSTER.changeHint(level)}</p>
          <DistrictPicker
            catalogue={own}
            onChosen={(chosen) => {
              onChange({ ...draft, catalogue: chosen, roster: chosen.townships });
            }}
          />
        </Details>
      ) : (
        <p className="quiet">{ROSTER.changeInBook(level)}</p>
      )}
    </Section>
  );
}
