import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { COLLECT } from '../../../core/messages/paneCollect';
import { FileInput } from '../../parts/FileInput';
import { readFiles } from '../../state/collect';
import { usePane, usePaneState } from '../../state/Pane';
import { droppedFiles, returnedFiles } from '../../../app/browser/droppedFiles';

interface DropZoneProps {
  /** Choosing files is what there is to do now. */
  readonly primary: boolean;
}

/** Takes files and folders, dropped or chosen. */
export function DropZone({ primary }: DropZoneProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const [over, setOver] = React.useState(false);
  const files = React.useRef<HTMLInputElement>(null);
  const folder = React.useRef<HTMLInputElement>(null);
  const take = (found: readonly File[]): void => void readFiles(pane, returnedFiles(found));
  const Choose = primary ? PrimaryButton : DefaultButton;
  return (
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(take);
      }}
    >
      <p className="drop-title">{COLLECT.drop}</p>
      <div className="buttons">
        <Choose text={COLLECT.files} disabled={busy} onClick={() => files.current?.click()} />
        <DefaultButton
          text={COLLECT.folder}
          disabled={busy}
          onClick={() => folder.current?.click()}
        />
      </div>
      <p className="quiet">{COLLECT.hint}</p>
      <FileInput input={files} label={COLLECT.files} onChosen={take} />
      <FileInput input={folder} label={COLLECT.folder} onChosen={take} folder />
    </div>
  );
}
