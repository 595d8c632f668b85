import * as React from 'react';
import { VERSIONS } from '../../core/messages/workbench';
import { goBack } from '../state/versions';
import { LookUpDialog } from './Dialog';
import { useWorkbench, useWorkbenchState } from './useWorkbench';

/** The versions that were kept, and the way back to each. */
export function VersionsDialog(): React.ReactElement | null {
  const workbench = useWorkbench();
  const versions = useWorkbenchState((state) => state.versions);
  if (!versions) return null;
  const close = (): void => {
    workbench.store.setState({ versions: undefined });
  };
  return (
    <LookUpDialog title={VERSIONS.title} onClose={close}>
      <p>{versions.length === 0 ? VERSIONS.none : VERSIONS.text}</p>
      <ul className="versions">
        {versions.map((version) => (
          <li key={version.id} className="version">
            <time dateTime={version.at}>{VERSIONS.at(new Date(version.at))}</time>
            <span className="version-what">
              {version.what}
              <small>{version.why}</small>
            </span>
            <button
              type="button"
              className="button"
              onClick={() => void goBack(workbench, version)}
            >
              {VERSIONS.back}
            </button>
          </li>
        ))}
      </ul>
    </LookUpDialog>
  );
}
