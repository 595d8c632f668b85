import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import * as React from 'react';
import { cancelWord, progressText } from '../../core/messages/pane';
import { usePaneState } from '../state/Pane';
import type { PaneState } from '../state/PaneState';

/** What is under way, how far it is, and a way out. */
export function JobBar(): React.ReactElement {
  const job = usePaneState((state) => state.job);
  const waiting = usePaneState((state) => state.waiting);
  return (
    <>
      {/* What is told has to be there before there is anything to tell. */}
      <p className="told" aria-live="polite">
        {job?.label}
      </p>
      {job && <Job job={job} waiting={waiting} />}
    </>
  );
}

interface JobProps {
  readonly job: NonNullable<PaneState['job']>;
  readonly waiting: string | undefined;
}

function Job({ job, waiting }: JobProps): React.ReactElement {
  const { what, done, total, cancel } = job;
  const known = total > 0;
  return (
    <div className="job">
      <div className="job-bar">
        <ProgressIndicator
          label={what}
          {...(known
            ? { percentComplete: done / total, description: progressText(done, total) }
            : {})}
        />
      </div>
      {waiting !== undefined && <p role="alert">{waiting}</p>}
      {cancel && <DefaultButton text={cancelWord} onClick={cancel} />}
    </div>
  );
}
