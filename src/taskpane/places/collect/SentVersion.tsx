import * as React from 'react';
import { isAdmissible } from '../../../app/admission';
import type { Wanted } from '../../../app/decide';
import type { Decision, Receipt } from '../../../core/entries/book';
import type { UnitVersion } from '../../../core/entries/version';
import { differenceText, VERSION_STATE } from '../../../core/messages/ledgers';
import { SENT, SENT_MARK } from '../../../core/messages/paneVersions';
import { NameAndReason } from '../../parts/NameAndReason';
import { Details } from '../../parts/Section';
import { usePane, usePaneState } from '../../state/Pane';
import { decideVersion } from '../../state/versions';
import { Changes } from './Changes';

interface SentVersionProps {
  readonly version: UnitVersion;
  /** What was decided on it, oldest first. */
  readonly decisions: readonly Decision[];
}

/** One file that a unit sent: what became of it, and the decision whether it counts. */
export function SentVersion({ version, decisions }: SentVersionProps): React.ReactElement {
  const { number, state, receipt } = version;
  return (
    <li className="sent-version">
      <p className="sent-head">
        <b>{SENT.number(number)}</b>
        <span className={`mark sent-${state}`}>
          <span aria-hidden="true">{SENT_MARK[state]}</span> {VERSION_STATE[state]}
        </span>
      </p>
      <Facts receipt={receipt} difference={differenceOf(version)} decisions={decisions} />
      <Changes summary={SENT.changes} changes={version.difference?.changes ?? []} />
      <Decide version={version} />
    </li>
  );
}

function differenceOf({ number, receipt, difference }: UnitVersion): string {
  if (difference) return differenceText(difference);
  return number === 1 && receipt.version ? SENT.first : SENT.unread;
}

function Decide({ version }: Pick<SentVersionProps, 'version'>): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const { number, receipt } = version;
  const kinds = choicesOf(version);
  return (
    <>
      {kinds.map((each) => (
        <Details key={each} summary={SENT[each]}>
          <NameAndReason
            nameLabel={SENT.by}
            reasonLabel={SENT.why}
            needed={SENT.needed}
            button={SENT[each]}
            disabled={busy}
            onSave={(said) => {
              void decideVersion(pane, { kind: each, org: receipt.org, version: number, ...said });
            }}
          />
        </Details>
      ))}
    </>
  );
}

/** One that was replaced can be taken back to, or be kept from ever counting again. */
function choicesOf({ state, receipt }: UnitVersion): readonly Wanted['kind'][] {
  const restorable = receipt.version === undefined ? [] : (['restore'] as const);
  switch (state) {
    case 'counts':
      return ['withdraw'];
    case 'replaced':
      return [...restorable, 'withdraw'];
    case 'withdrawn':
      return restorable;
    case 'refused':
      return isAdmissible(receipt.version?.findings ?? []) ? ['admit'] : [];
  }
}

interface FactsProps {
  readonly receipt: Receipt;
  /** In words. */
  readonly difference?: string;
  readonly decisions?: readonly Decision[];
}

/** What is known of a file. */
export function Facts({ receipt, difference, decisions = [] }: FactsProps): React.ReactElement {
  const { file, received, time, savedBy, savedAt, reason, ignored, sha256 } = receipt;
  const saved = [savedBy, savedAt].filter(Boolean).join(' ');
  const facts: readonly (readonly [name: string, text: string])[] = [
    [SENT.file, file],
    [SENT.received, [received, time].filter(Boolean).join(' ')],
    [SENT.saved, saved === '' ? SENT.unknownSaver : saved],
    ...(difference === undefined ? [] : [[SENT.difference, difference] as const]),
    ...(reason === '' ? [] : [[SENT.reason, reason] as const]),
    ...(ignored === '' ? [] : [[SENT.ignored, ignored] as const]),
    ...decisions.map(
      ({ kind, by, date, reason: why }) => [SENT.word[kind], SENT.decided(by, date, why)] as const,
    ),
    [SENT.mark, sha256],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, text], index) => (
        <React.Fragment key={`${name} ${index}`}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </React.Fragment>
      ))}
    </dl>
  );
}
