import * as React from 'react';
import { changed, kept } from '../../core/messages/workbench';
import type { Saving } from '../state/WorkbenchState';
import { useWorkbenchState } from './useWorkbench';

/** Whether the work is kept in the browser. */
export function SavingLine(): React.ReactElement {
  const saving = useWorkbenchState((state) => state.saving);
  return (
    <p className={saving.state === 'failed' ? 'bar-saving bar-saving-failed' : 'bar-saving'}>
      <span role="status">{wordsOf(saving)}</span>
    </p>
  );
}

function wordsOf(saving: Saving): string {
  switch (saving.state) {
    case 'none':
      return '';
    case 'changed':
      return changed();
    case 'kept':
      return kept(new Date(saving.at));
    case 'failed':
      return `！${saving.reason}`;
  }
}
