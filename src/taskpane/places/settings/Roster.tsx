import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { Draft } from '../../../app/pane/draft';
import { ROSTER } from '../../../core/messages/paneSettings';
import { Details, Section } from '../../parts/Section';
import { usePane } from '../../state/Pane';
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
  const { catalogue: own } = usePane();
  const { catalogue, roster } = draft;
  return (
    <Section title={ROSTER.title}>
      <p>{ROSTER.count(catalogue.plan.district.name, roster.length)}</p>
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
          onAdd={(township) => {
            const added = [...roster, township];
            onChange({ ...draft, roster: added.sort((a, b) => (a.code < b.code ? -1 : 1)) });
          }}
        />
      </Details>
      {canMove ? (
        <Details summary={ROSTER.change}>
          <p>{ROSTER.changeHint}</p>
          <DistrictPicker
            catalogue={own}
            onChosen={(chosen) => {
              onChange({ ...draft, catalogue: chosen, roster: chosen.townships });
            }}
          />
        </Details>
      ) : (
        <p className="quiet">{ROSTER.changeInBook}</p>
      )}
    </Section>
  );
}
