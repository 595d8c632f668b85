import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { plainText } from '../../../app/bulletin/plainText';
import { monthFacts, type Span } from '../../../app/month/monthFacts';
import type { Report } from '../../../app/reportBook';
import { usualSpan } from '../../../app/reportMarkdown';
import { bulletinFacts } from '../../../app/word/facts';
import type { Catalogue } from '../../../core/catalogue/Catalogue';
import { REPORT } from '../../../core/messages/paneReport';
import { CopyButton } from '../../parts/CopyButton';
import { Details } from '../../parts/Section';
import { usePane, usePaneState } from '../../state/Pane';
import { perform } from '../../state/perform';
import { saveFile } from '../../state/saveFile';

interface BulletinTextProps {
  readonly report: Report;
  readonly catalogue: Catalogue;
}

/** The words of the 通报, to be copied, read, or saved as a Word file. */
export function BulletinText({ report, catalogue }: BulletinTextProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const usual = usualSpan(report);
  const bulletin = React.useMemo(
    () => bulletinFacts(report, catalogue, usual),
    [report, catalogue, usual],
  );
  const plain = React.useMemo(() => plainText(bulletin.blocks), [bulletin]);
  const { year, month } = report.period;
  const save = (span: Span): void =>
    void perform(
      pane,
      { label: REPORT.saveLabel, changes: false, cancellable: false },
      async () => {
        const name = REPORT.fileName(year, month, catalogue.plan.district.name, span !== usual);
        const { bulletinWord } = await import(
          /* webpackChunkName: "word" */ '../../../app/word/bulletinWord'
        );
        await saveFile(
          pane.services,
          name,
          await bulletinWord(bulletinFacts(report, catalogue, span)),
        );
        return { tone: 'good', text: REPORT.offered(name) };
      },
    );
  const savePage = (): void =>
    void perform(
      pane,
      { label: REPORT.saveLabel, changes: false, cancellable: false },
      async () => {
        const name = REPORT.pageName(year, month, catalogue.plan.district.name);
        const { leadersHtml } = await import(
          /* webpackChunkName: "page" */ '../../../app/page/leadersHtml'
        );
        const page = leadersHtml(monthFacts(report, catalogue, 'month'));
        await saveFile(pane.services, name, new TextEncoder().encode(page));
        return { tone: 'good', text: REPORT.offered(name) };
      },
    );
  return (
    <>
      <div className="buttons">
        <CopyButton label={REPORT.copyText} text={() => plain} primary />
        <DefaultButton
          text={REPORT.saveText}
          disabled={busy}
          onClick={() => {
            save(usual);
          }}
        />
        {usual === 'quarter' && (
          <DefaultButton
            text={REPORT.saveMonth}
            disabled={busy}
            onClick={() => {
              save('month');
            }}
          />
        )}
        <DefaultButton text={REPORT.savePage} disabled={busy} onClick={savePage} />
      </div>
      <Details summary={REPORT.text}>
        <pre className="bulletin" tabIndex={0} aria-label={REPORT.text}>
          {plain}
        </pre>
      </Details>
    </>
  );
}
