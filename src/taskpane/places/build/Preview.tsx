import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import * as React from 'react';
import type { BuildPreview } from '../../../app/pane/buildPreview';
import { otherName } from '../../../app/pane/otherName';
import { BUILD, PREVIEW } from '../../../core/messages/paneBuild';
import { giveWay } from '../../state/giveWay';
import { usePane, usePaneState } from '../../state/Pane';
import { openPane } from '../../state/workbook';

interface PreviewProps {
  readonly preview: BuildPreview;
  /** Whether the person agrees to lose what is lost. */
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
}

/** What building will change, line by line; what is lost has to be agreed to. */
export function Preview({ preview, agreed, onAgree }: PreviewProps): React.ReactElement {
  const { created, rebuilt, taken, kept, entries, units, dropped, tooLong } = preview;
  return (
    <div className="preview">
      <p className="preview-title">{BUILD.preview}</p>
      <ul className="plain">
        {created.length > 0 && <Line mark="＋">{PREVIEW.created(created)}</Line>}
        {rebuilt.length > 0 && <Line mark="↻">{PREVIEW.rebuilt(rebuilt)}</Line>}
        <Line mark="✓">
          {entries > 0 ? PREVIEW.keptEntries(entries, units) : PREVIEW.noEntries}
        </Line>
        {kept.length > 0 && <Line mark="✓">{PREVIEW.kept(kept)}</Line>}
        {taken.length > 0 && <Line mark="！">{PREVIEW.taken(taken)}</Line>}
        {tooLong !== undefined && <Line mark="！">{tooLong}</Line>}
        {dropped.length > 0 && <Line mark="！">{PREVIEW.dropped(dropped)}</Line>}
      </ul>
      {taken.length > 0 && <GiveWay preview={preview} />}
      {dropped.length > 0 && (
        <Checkbox
          label={BUILD.confirmDrop}
          checked={agreed}
          onChange={(_event, checked) => {
            onAgree(checked === true);
          }}
        />
      )}
    </div>
  );
}

/** Sheets of the person's own get another name by a click, or by hand where this program cannot. */
function GiveWay({
  preview: { taken, created },
}: Pick<PreviewProps, 'preview'>): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const there = usePaneState((state) => state.workbook?.snapshot.sheets);
  const names = [...(there ?? []).map(({ name }) => name), ...created];
  if (!pane.host.renameSheet)
    return (
      <p>
        {PREVIEW.renameByHand}{' '}
        <DefaultButton
          text={PREVIEW.lookAgain}
          disabled={busy}
          onClick={() => void openPane(pane, true)}
        />
      </p>
    );
  return (
    <div className="buttons">
      {taken.map((sheet) => (
        <DefaultButton
          key={sheet}
          text={PREVIEW.rename(sheet, otherName(sheet, names))}
          disabled={busy}
          onClick={() => void giveWay(pane, sheet, created)}
        />
      ))}
    </div>
  );
}

/** It has room, no name is taken, and what would be lost was agreed to. */
export function canBuild({ taken, dropped, tooLong }: BuildPreview, agreed: boolean): boolean {
  return tooLong === undefined && taken.length === 0 && (dropped.length === 0 || agreed);
}

interface LineProps {
  readonly mark: string;
  readonly children: string;
}

function Line({ mark, children }: LineProps): React.ReactElement {
  return (
    <li className={mark === '！' ? 'line line-loss' : 'line'}>
      <span className="line-mark" aria-hidden="true">
        {mark}
      </span>
      <span>{children}</span>
    </li>
  );
}
