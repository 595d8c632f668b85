import * as React from 'react';
import type { CheckItem, CheckState } from '../../../app/pane/checkList';
import { ITEM } from '../../../core/messages/paneCheck';
import { RULE_NAME } from '../../../core/messages/ledgers';
import { OpenItem } from '../../parts/OpenItem';
import { jump } from '../../state/check';
import { usePane } from '../../state/Pane';
import { Explain } from './Explain';

const MARK: Readonly<Record<CheckState, string>> = {
  mustFix: '✕',
  toExplain: '？',
  reminder: '•',
  explained: '✓',
  waived: '✓',
};
const WORD: Readonly<Record<CheckState, string>> = {
  mustFix: ITEM.hard,
  toExplain: ITEM.toExplain,
  reminder: ITEM.reminder,
  explained: ITEM.explained,
  waived: ITEM.waived,
};

interface FindingItemProps {
  readonly item: CheckItem;
}

/** One finding in three lines; a click goes to its cell and shows the rest. */
export function FindingItem({ item }: FindingItemProps): React.ReactElement {
  const pane = usePane();
  const { finding, subject, state, target } = item;
  const found = finding.found === '' ? ITEM.blank : finding.found;
  return (
    <OpenItem
      onOpen={() => {
        if (target) void jump(pane, target);
      }}
      head={
        <>
          <span className="item-line item-title">
            <span className={`mark mark-${state}`}>
              <span aria-hidden="true">{MARK[state]}</span> {WORD[state]}
            </span>
            <b>{subject === '' ? RULE_NAME[finding.rule] : subject}</b>
            {item.cell !== '' && <span className="item-cell">{item.cell}</span>}
          </span>
          <span className="item-line item-cut">
            {ITEM.found} {found}，{ITEM.expected} {finding.expected}
          </span>
          <span className="item-line item-cut">{item.remedy}</span>
        </>
      }
    >
      <Opened item={item} />
    </OpenItem>
  );
}

function Opened({ item }: FindingItemProps): React.ReactElement {
  const { finding, wrong, remedy, explanation, state, unit, explainable } = item;
  return (
    <>
      <p>
        {unit === '' ? '' : `${unit}：`}
        {wrong}。
      </p>
      <dl className="facts">
        <dt>{ITEM.found}</dt>
        <dd>{finding.found === '' ? ITEM.blank : finding.found}</dd>
        <dt>{ITEM.expected}</dt>
        <dd>{finding.expected}</dd>
        <dt>{ITEM.remedy}</dt>
        <dd>{remedy}</dd>
        {explanation !== '' && state !== 'toExplain' && (
          <>
            <dt>{WORD[state]}</dt>
            <dd>{explanation}</dd>
          </>
        )}
      </dl>
      {explainable && <Explain item={item} />}
    </>
  );
}
