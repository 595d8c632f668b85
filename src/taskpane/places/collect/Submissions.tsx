import * as React from 'react';
import { sentVersions, type SentVersions } from '../../../app/sentVersions';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import type { Receipt } from '../../../core/entries/book';
import { SENT } from '../../../core/messages/paneVersions';
import { OpenItem } from '../../parts/OpenItem';
import { Details, Section } from '../../parts/Section';
import { Facts, SentVersion } from './SentVersion';

interface SubmissionsProps {
  readonly workbook: DistrictWorkbook;
}

/** Every version that units sent, by unit; each can be withdrawn or restored. */
export function Submissions({ workbook }: SubmissionsProps): React.ReactElement {
  const { book, catalogue } = workbook;
  const sent = React.useMemo(
    () => sentVersions(book, catalogue).filter(({ versions }) => versions.length > 0),
    [book, catalogue],
  );
  const known = new Set(sent.map(({ unit }) => unit.org));
  const others = book.receipts.filter(({ org }) => !known.has(org));
  return (
    <Section title={SENT.title}>
      {book.receipts.length === 0 ? <p>{SENT.none}</p> : <p className="quiet">{SENT.hint}</p>}
      <ul className="list">
        {sent.map((each) => (
          <Unit key={each.unit.org} sent={each} workbook={workbook} />
        ))}
      </ul>
      {others.length > 0 && <Unknown receipts={others} />}
    </Section>
  );
}

interface UnitProps extends SubmissionsProps {
  readonly sent: SentVersions;
}

function Unit({ sent: { unit, versions }, workbook }: UnitProps): React.ReactElement {
  const last = versions.at(-1)?.receipt;
  const decisions = workbook.book.decisions.filter(({ org }) => org === unit.org);
  return (
    <OpenItem
      head={
        <>
          <span className="item-line item-title">
            <b>{unit.name}</b>
          </span>
          <span className="item-line item-cut">{SENT.count(versions)}</span>
          <span className="item-line item-cut item-quiet">
            {SENT.last([last?.received, last?.time].filter(Boolean).join(' '))}
          </span>
        </>
      }
    >
      <ol className="sent">
        {[...versions].reverse().map((version) => (
          <SentVersion
            key={version.number}
            version={version}
            decisions={decisions.filter((each) => each.version === version.number)}
          />
        ))}
      </ol>
    </OpenItem>
  );
}

function Unknown({ receipts }: { readonly receipts: readonly Receipt[] }): React.ReactElement {
  return (
    <Details summary={`${SENT.unknown}（${SENT.unknownCount(receipts.length)}）`}>
      <ol className="sent">
        {receipts.map((receipt) => (
          <li key={`${receipt.sha256} ${receipt.reason}`} className="sent-version">
            <Facts receipt={receipt} />
          </li>
        ))}
      </ol>
    </Details>
  );
}
