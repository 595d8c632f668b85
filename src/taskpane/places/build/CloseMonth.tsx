import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { closeBook, nextPeriod as following, planGoingOn } from '../../../app/closeBook';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import { workbookIs } from '../../../core/messages/pane';
import { CLOSE } from '../../../core/messages/paneBuild';
import { Question } from '../../parts/Question';
import { Section } from '../../parts/Section';
import { closeMonth, saveCopy } from '../../state/issue';
import { usePane, usePaneState } from '../../state/Pane';
import { PlanChoice } from './PlanChoice';

interface CloseMonthProps {
  readonly workbook: DistrictWorkbook;
}

/** Archives the month, or says what stands in the way. */
export function CloseMonth({ workbook }: CloseMonthProps): React.ReactElement {
  const pane = usePane();
  const [isAsking, ask] = React.useState(false);
  const [wasAsked, remember] = React.useState(false);
  const answered = (): void => {
    remember(true);
    ask(false);
  };
  const busy = usePaneState((state) => state.job !== undefined);
  const own = usePaneState((state) => state.ownPlan);
  const { closed, from } = React.useMemo(() => {
    const { book, catalogue } = workbook;
    const extended = planGoingOn(book, catalogue);
    const from = extended.plan.extended[String(following(book.period).year)];
    const onward = from === undefined ? extended : (own?.catalogue ?? extended);
    return { closed: closeBook(book, catalogue, undefined, [], onward), from };
  }, [workbook, own]);
  const { period } = workbook.book;
  const { year, month } = following(period);
  const next = workbookIs.period(year, month);
  const isChoosing = from !== undefined && own !== undefined && own.catalogue === undefined;
  const onward = from === undefined ? undefined : own?.catalogue;
  return (
    <Section title={CLOSE.title}>
      <p>{CLOSE.hint(period.month, next)}</p>
      {from !== undefined && (
        <PlanChoice
          workbook={workbook}
          words={{
            label: CLOSE.plan.label(year),
            usual: CLOSE.plan.usual(from),
            own: CLOSE.plan.own,
          }}
        />
      )}
      {from !== undefined && !own && <p>{CLOSE.extends(year, from)}</p>}
      {isChoosing && <p>{CLOSE.chooseFirst}</p>}
      {closed.ok && !isChoosing && closed.lost.length > 0 && (
        <>
          <p>{CLOSE.lost}</p>
          <ul className="plain">
            {closed.lost.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {!closed.ok && (
        <>
          <p>{CLOSE.blocked}</p>
          <ul className="plain">
            {closed.reasons.map(({ text, items, then }) => (
              <li key={text} className="line">
                <span className="line-mark" aria-hidden="true">
                  ！
                </span>
                <div className="line-list">
                  {text}
                  {items.length > 0 && (
                    <ul>
                      {items.map((item, index) => (
                        // Two findings may say the same.
                        <li key={index}>{item}</li>
                      ))}
                    </ul>
                  )}
                  {then}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {isAsking && closed.ok ? (
        <Question
          text={CLOSE.ask(period.month, next)}
          disabled={busy}
          choices={[
            {
              text: CLOSE.saveFirst,
              act: () => {
                answered();
                void saveCopy(pane, workbook).then(async (isSaved) => {
                  if (isSaved) await closeMonth(pane, onward);
                });
              },
            },
            {
              text: CLOSE.atOnce,
              act: () => {
                answered();
                void closeMonth(pane, onward);
              },
            },
          ]}
          leave={{ text: CLOSE.leave, act: answered }}
        />
      ) : (
        <div className="buttons" key="offer">
          <DefaultButton
            text={CLOSE.save}
            disabled={busy}
            onClick={() => void saveCopy(pane, workbook)}
          />
          <DefaultButton
            text={CLOSE.start(next)}
            autoFocus={wasAsked}
            disabled={busy || !closed.ok || isChoosing}
            onClick={() => {
              ask(true);
            }}
          />
        </div>
      )}
    </Section>
  );
}
