import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { CheckGroup } from '../../../app/pane/checkList';
import { STANDING_PANE } from '../../../core/messages/paneStanding';
import { Question } from '../../parts/Question';
import { Section } from '../../parts/Section';
import { usePane, usePaneState } from '../../state/Pane';
import { repair } from '../../state/repair';
import { FindingList } from './FindingList';

interface RepairProps {
  readonly groups: readonly CheckGroup[];
}

/** What people changed in cells that are the program's, and the way to put it back. */
export function Repair({ groups }: RepairProps): React.ReactElement | null {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const [isAsking, ask] = React.useState(false);
  const [wasAsked, remember] = React.useState(false);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (count === 0) return null;
  return (
    <Section title={STANDING_PANE.title(count)} className="hard">
      <p>{STANDING_PANE.hint}</p>
      {isAsking ? (
        <Question
          text={STANDING_PANE.ask(count)}
          disabled={busy}
          choices={[
            {
              text: STANDING_PANE.confirm,
              act: () => {
                ask(false);
                void repair(pane);
              },
            },
          ]}
          leave={{
            text: STANDING_PANE.leave,
            act: () => {
              remember(true);
              ask(false);
            },
          }}
        />
      ) : (
        <div className="buttons" key="offer">
          <DefaultButton
            text={STANDING_PANE.repair}
            autoFocus={wasAsked}
            disabled={busy}
            onClick={() => {
              ask(true);
            }}
          />
        </div>
      )}
      <FindingList groups={groups} />
    </Section>
  );
}
