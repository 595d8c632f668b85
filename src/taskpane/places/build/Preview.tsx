import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import * as React from 'react';
import type { BuildPreview } from '../../../app/pane/buildPreview';
import { BUILD, PREVIEW } from '../../../core/messages/paneBuild';

interface PreviewProps {
  readonly preview: BuildPreview;
  /** Whether the person agrees to lose what is lost. */
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
}

/** What building will change, line by line; what is lost has to be agreed to. */
export function Preview({ preview, agreed, onAgree }: PreviewProps): React.ReactElement {
  const { created, rebuilt, replaced, kept, entries, units, dropped } = preview;
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
        {replaced.length > 0 && <Line mark="！">{PREVIEW.replaced(replaced)}</Line>}
        {dropped.length > 0 && <Line mark="！">{PREVIEW.dropped(dropped)}</Line>}
      </ul>
      {needsAgreement(preview) && (
        <Checkbox
          label={replaced.length > 0 ? BUILD.confirmReplace : BUILD.confirmDrop}
          checked={agreed}
          onChange={(_event, checked) => {
            onAgree(checked === true);
          }}
        />
      )}
    </div>
  );
}

/** Something that stands in the workbook would be lost. */
export function needsAgreement({ replaced, dropped }: BuildPreview): boolean {
  return replaced.length + dropped.length > 0;
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
