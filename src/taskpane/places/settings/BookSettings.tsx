import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import * as React from 'react';
import { built } from '../../../app/pane/build';
import { buildPreview } from '../../../app/pane/buildPreview';
import type { Draft } from '../../../app/pane/draft';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import { SETTINGS } from '../../../core/messages/paneSettings';
import { build } from '../../state/build';
import { usePane, usePaneState } from '../../state/Pane';
import { ParameterFields } from './ParameterFields';
import { Roster } from './Roster';
import { RosterChanges } from './RosterChanges';

interface BookSettingsProps {
  readonly workbook: DistrictWorkbook;
}

/** Parameters and roster of the opened book; saving writes its sheets anew. */
export function BookSettings({ workbook }: BookSettingsProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const { catalogue, book } = workbook;
  const kept: Draft = { catalogue, roster: book.roster, parameters: book.parameters };
  const mark = JSON.stringify([book.roster, book.parameters]);
  const [edited, setEdited] = React.useState<{ readonly on: string; readonly draft: Draft }>();
  const [agreed, setAgreed] = React.useState(false);
  const draft = edited?.on === mark ? edited.draft : kept;
  const changed = JSON.stringify([draft.roster, draft.parameters]) !== mark;
  const request = { ...draft, period: book.period };
  const { dropped } = buildPreview(workbook, built(workbook, request));
  const change = (next: Draft): void => {
    setEdited({ on: mark, draft: next });
    setAgreed(false);
  };
  return (
    <>
      <ParameterFields
        catalogue={catalogue}
        years={[book.period.year]}
        parameters={draft.parameters}
        onChange={(parameters) => {
          change({ ...draft, parameters });
        }}
      />
      <Roster draft={draft} onChange={change} canMove={false} />
      {dropped.length > 0 && (
        <Checkbox
          label={SETTINGS.agreeLoss(dropped)}
          checked={agreed}
          onChange={(_event, checked) => {
            setAgreed(checked === true);
          }}
        />
      )}
      <p className="quiet" role="status">
        {changed ? SETTINGS.unsaved : SETTINGS.saved}
      </p>
      <PrimaryButton
        text={SETTINGS.save}
        disabled={busy || !changed || (dropped.length > 0 && !agreed)}
        onClick={() => void build(pane, request, SETTINGS.saveLabel)}
      />
      <RosterChanges workbook={workbook} />
    </>
  );
}
