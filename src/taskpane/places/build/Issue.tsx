import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { issueForms, type IssueTo } from '../../../app/issueForms';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import { ISSUE } from '../../../core/messages/paneBuild';
import { Details, Section } from '../../parts/Section';
import { Select } from '../../parts/Select';
import { issue, openForm } from '../../state/issue';
import { usePane, usePaneState } from '../../state/Pane';
import { useSaid } from '../../state/useSaid';

const RECIPIENTS: readonly { readonly key: IssueTo; readonly text: string }[] = [
  { key: 'all', text: ISSUE.all },
  { key: 'townships', text: ISSUE.townships },
  { key: 'departments', text: ISSUE.departments },
];

interface IssueProps {
  readonly workbook: DistrictWorkbook;
}

/** The month's forms, as an archive or one by one. */
export function Issue({ workbook }: IssueProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const said = useSaid();
  const [to, setTo] = React.useState<IssueTo>('all');
  return (
    <Section title={ISSUE.title}>
      <p>{said(ISSUE.hint)}</p>
      <Select
        label={ISSUE.toLabel}
        options={RECIPIENTS.map(({ key, text }) => ({ key, text: said(text) }))}
        selected={to}
        onSelect={setTo}
      />
      <PrimaryButton
        text={ISSUE.start}
        disabled={busy}
        onClick={() => void issue(pane, workbook, to)}
      />
      {pane.services.openFile && <OneByOne workbook={workbook} />}
    </Section>
  );
}

function OneByOne({ workbook }: IssueProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const forms = React.useMemo(() => issueForms(workbook.book, workbook.catalogue), [workbook]);
  return (
    <Details summary={ISSUE.oneByOne}>
      <p>{ISSUE.openHint}</p>
      <ul className="chips">
        {forms.map((form) => (
          <li key={form.file}>
            <DefaultButton
              text={form.form.identity.orgName}
              disabled={busy}
              onClick={() => void openForm(pane, form)}
            />
          </li>
        ))}
      </ul>
    </Details>
  );
}
