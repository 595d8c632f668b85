import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { built, type BuildRequest } from '../../../app/pane/build';
import { buildPreview } from '../../../app/pane/buildPreview';
import { draftOf } from '../../../app/pane/draft';
import type { DistrictWorkbook, FormWorkbook } from '../../../app/pane/PaneWorkbook';
import { BUILD } from '../../../core/messages/paneBuild';
import { Section } from '../../parts/Section';
import { build } from '../../state/build';
import { usePane, usePaneState } from '../../state/Pane';
import { canBuild, Preview } from './Preview';

interface RebuildProps {
  readonly workbook: DistrictWorkbook | FormWorkbook;
}

/** Writes all sheets of the opened book or form anew, with what was entered. */
export function Rebuild({ workbook }: RebuildProps): React.ReactElement | null {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const [agreed, setAgreed] = React.useState(false);
  const request = sameAgain(workbook);
  const preview = React.useMemo(
    () => request && buildPreview(workbook, built(workbook, request)),
    [workbook],
  );
  if (!request || !preview) return null;
  const isForm = workbook.kind === 'form';
  const text = isForm ? BUILD.rebuildForm : BUILD.rebuild;
  const Button = isForm ? PrimaryButton : DefaultButton;
  return (
    <Section title={text}>
      <p>{BUILD.rebuildHint}</p>
      <Preview preview={preview} agreed={agreed} onAgree={setAgreed} />
      <Button
        text={text}
        disabled={busy || !canBuild(preview, agreed)}
        onClick={() => void build(pane, request)}
      />
    </Section>
  );
}

function sameAgain(workbook: DistrictWorkbook | FormWorkbook): BuildRequest | undefined {
  const draft = draftOf(workbook);
  if (!draft) return undefined;
  const { org, year, month } = workbook.identity;
  const unit = workbook.kind === 'form' ? { unit: org } : {};
  return { ...draft, period: { year, month }, ...unit };
}
