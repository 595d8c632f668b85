import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import { COLLECT, OVERVIEW } from '../../../core/messages/paneCollect';
import { Section } from '../../parts/Section';
import { discard, lineState, takeIn, type LineState } from '../../state/collect';
import { usePane, usePaneState } from '../../state/Pane';
import type { Collecting, CollectLine } from '../../state/PaneState';
import { DropZone } from './DropZone';
import { FileLine } from './FileLine';
import { Inbox } from './Inbox';
import { Overview } from './Overview';
import { Submissions } from './Submissions';

interface CollectPlaceProps {
  readonly workbook: DistrictWorkbook;
}

/** 收表汇总: takes returned files in, one receipt to a file. */
export function CollectPlace({ workbook }: CollectPlaceProps): React.ReactElement {
  const collecting = usePaneState((state) => state.collecting);
  const { book, catalogue } = workbook;
  return (
    <>
      <DropZone primary={collecting === undefined} />
      <Inbox />
      {collecting && <Received collecting={collecting} />}
      {collecting?.collection && (
        <Overview
          book={collecting.collection.book}
          catalogue={catalogue}
          title={OVERVIEW.afterwards}
        />
      )}
      {!collecting && (
        <>
          <Overview book={book} catalogue={catalogue} title={OVERVIEW.title} />
          <Submissions workbook={workbook} />
        </>
      )}
    </>
  );
}

function Received({ collecting }: { readonly collecting: Collecting }): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const { lines, collection } = collecting;
  const count = (wanted: LineState): number =>
    lines.filter((line) => lineState(line) === wanted).length;
  const accepted = count('accepted');
  const refused = count('refused');
  return (
    <Section title={COLLECT.linesTitle(lines.length)}>
      {collection && <p>{COLLECT.outcome(accepted, refused, count('same'))}</p>}
      <div className="buttons">
        <PrimaryButton
          text={accepted > 0 ? COLLECT.accept(accepted) : COLLECT.acceptOnlyRefused(refused)}
          disabled={busy || !collection || accepted + refused === 0}
          onClick={() => void takeIn(pane)}
        />
        <DefaultButton text={COLLECT.discard} disabled={busy} onClick={() => discard(pane)} />
      </div>
      <ul className="list">
        {(collection ? troubledFirst(lines) : lines).map((line) => (
          <FileLine key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  );
}

/** What needs a look stands first; else the order of reading is kept. */
function troubledFirst(lines: readonly CollectLine[]): readonly CollectLine[] {
  const rank = (line: CollectLine): number =>
    line.result?.receipt.accepted === false ? 0 : (line.result?.changes.length ?? 0) > 0 ? 1 : 2;
  return [...lines].sort((a, b) => rank(a) - rank(b));
}
