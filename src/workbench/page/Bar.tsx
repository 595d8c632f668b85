import * as React from 'react';
import { helpAddress } from '../../app/browser/helpAddress';
import { HELP } from '../../core/messages/help/pages';
import { workbookIs } from '../../core/messages/pane';
import { WORKBENCH } from '../../core/messages/workbench';
import { printLeaders, printSelected } from '../state/print';
import { receiveFiles } from '../state/receiveFiles';
import { showSample } from '../state/sample';
import { saveFile } from '../state/saveFile';
import { showSheets } from '../state/sheets';
import { startAnew } from '../state/startAnew';
import { showVersions } from '../state/versions';
import { SavingLine } from './SavingLine';
import { useWorkbench, useWorkbenchState } from './useWorkbench';

/** What is open, what can be done with it, and whether it is kept. */
export function Bar(): React.ReactElement {
  const workbench = useWorkbench();
  const identity = useWorkbenchState((state) => state.identity);
  const topic = useWorkbenchState((state) => state.topic);
  const units = useWorkbenchState((state) => state.units);
  const isBusy = useWorkbenchState((state) => state.busy !== undefined);
  const isEmptyBook = useWorkbenchState((state) => state.isEmptyBook);
  const isSample = useWorkbenchState((state) => state.isSample);
  const isDistrict = identity?.kind === 'district';
  return (
    <header className="bar">
      <h1 className="bar-title">{WORKBENCH.title(topic ?? workbench.catalogue.plan.topic)}</h1>
      <p className="bar-what">
        {identity && (
          <>
            <span>{workbookIs[identity.kind](identity.orgName, units)}</span>{' '}
            <b>{workbookIs.period(identity.year, identity.month)}</b>
          </>
        )}
        {isSample && <span className="bar-badge">{WORKBENCH.sampleBadge}</span>}
      </p>
      <div className="bar-buttons" role="toolbar" aria-label={WORKBENCH.bar}>
        <BarButton
          text={WORKBENCH.make}
          hint={WORKBENCH.makeHint}
          disabled={isBusy}
          onClick={() => void startAnew(workbench)}
        />
        <OpenButton isBusy={isBusy} />
        <BarButton
          text={WORKBENCH.save}
          hint={WORKBENCH.saveHint}
          disabled={isBusy}
          onClick={() => void saveFile(workbench)}
        />
        <BarButton
          text={WORKBENCH.sheets}
          hint={WORKBENCH.sheetsHint}
          disabled={isBusy}
          onClick={() => {
            showSheets(workbench);
          }}
        />
        {isDistrict && (
          <BarButton
            text={WORKBENCH.printLeaders}
            hint={WORKBENCH.printLeadersHint}
            disabled={isBusy}
            onClick={() => void printLeaders(workbench)}
          />
        )}
        <BarButton
          text={WORKBENCH.printSheet}
          hint={WORKBENCH.printSheetHint}
          disabled={isBusy}
          onClick={() => void printSelected(workbench)}
        />
        <BarButton
          text={WORKBENCH.versions}
          hint={WORKBENCH.versionsHint}
          disabled={isBusy}
          onClick={() => void showVersions(workbench)}
        />
        <BarButton
          text={WORKBENCH.sample}
          hint={WORKBENCH.sampleHint}
          disabled={isBusy}
          isMain={isEmptyBook}
          onClick={() => void showSample(workbench)}
        />
        <PaneButton />
        <BarButton
          text={HELP.button}
          hint={HELP.hint}
          onClick={() => window.open(helpAddress(), '_blank', 'noopener')}
        />
      </div>
      <SavingLine />
    </header>
  );
}

interface BarButtonProps {
  readonly text: string;
  readonly hint: string;
  readonly disabled?: boolean;
  /** What somebody who is new here will want. */
  readonly isMain?: boolean;
  readonly onClick: () => void;
}

function BarButton(props: BarButtonProps): React.ReactElement {
  const { text, hint, disabled = false, isMain = false, onClick } = props;
  return (
    <button
      type="button"
      className={isMain ? 'bar-button bar-button-main' : 'bar-button'}
      title={hint}
      disabled={disabled}
      onClick={onClick}
    >
      {text}
    </button>
  );
}

function OpenButton({ isBusy }: { readonly isBusy: boolean }): React.ReactElement {
  const workbench = useWorkbench();
  const input = React.useRef<HTMLInputElement>(null);
  return (
    <>
      <BarButton
        text={WORKBENCH.open}
        hint={WORKBENCH.openHint}
        disabled={isBusy}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm"
        aria-label={WORKBENCH.openHint}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          void receiveFiles(workbench, chosen);
        }}
      />
    </>
  );
}

function PaneButton(): React.ReactElement {
  const { store } = useWorkbench();
  const isShown = useWorkbenchState((state) => state.isPaneShown);
  return (
    <button
      type="button"
      className="bar-button"
      aria-pressed={isShown}
      onClick={() => {
        store.setState({ isPaneShown: !isShown });
      }}
    >
      {isShown ? WORKBENCH.hidePane : WORKBENCH.showPane}
    </button>
  );
}
