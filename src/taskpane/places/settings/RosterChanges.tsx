import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { changeRoster } from '../../../app/changeRoster';
import { levelOf } from '../../../app/divisions';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import type { PlannedChange } from '../../../core/entries/rosterChange';
import { ROSTER_CHANGES } from '../../../core/messages/paneSettings';
import { rosterLines, rosterWord } from '../../../core/messages/rosterChanges';
import { Details, Section } from '../../parts/Section';
import { usePane, usePaneState } from '../../state/Pane';
import { changeRosterHere } from '../../state/roster';
import { RosterChangeLine } from './RosterChangeLine';

interface RosterChangesProps {
  readonly workbook: DistrictWorkbook;
}

/** 镇改街道, 合并, 划出 with a date: lines are put together, looked at, and carried out. */
export function RosterChanges({ workbook }: RosterChangesProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const [lines, setLines] = React.useState<readonly PlannedChange[]>([]);
  const { book, catalogue } = workbook;
  const { done = [], planned = [] } = book.rosterChanges ?? {};
  const changed = React.useMemo(
    () => changeRoster(book, catalogue, lines),
    [book, catalogue, lines],
  );
  const isEmpty = lines.length + planned.length === 0;
  return (
    <Section title={ROSTER_CHANGES.title}>
      <p className="quiet">{ROSTER_CHANGES.hint(levelOf(book.roster))}</p>
      <Details summary={ROSTER_CHANGES.open}>
        <RosterChangeLine
          book={book}
          onAdd={(line) => {
            setLines([...lines, line]);
          }}
        />
        <ul className="plain">
          {lines.map((line, index) => (
            <li key={`${index} ${ROSTER_CHANGES.line(line)}`} className="line">
              <span>{ROSTER_CHANGES.line(line)}</span>
              <DefaultButton
                text={ROSTER_CHANGES.dropWord}
                ariaLabel={ROSTER_CHANGES.drop(ROSTER_CHANGES.line(line))}
                onClick={() => {
                  setLines(lines.filter((each) => each !== line));
                }}
              />
            </li>
          ))}
        </ul>
        {!changed.ok && (
          <ul className="plain" role="status">
            {changed.reasons.map((reason) => (
              <li key={reason} className="reason">
                {reason}
              </li>
            ))}
          </ul>
        )}
        <PrimaryButton
          text={ROSTER_CHANGES.carryOut}
          disabled={busy || isEmpty || lines.length === 0 || !changed.ok}
          onClick={() => {
            void changeRosterHere(pane, lines).then((isDone) => {
              if (isDone) setLines([]);
            });
          }}
        />
      </Details>
      {changed.ok && (
        <ul className="plain">
          {[
            ...rosterLines(done, rosterWord.done),
            ...rosterLines(lines.length === 0 ? changed.waiting : [], rosterWord.waiting),
          ].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
