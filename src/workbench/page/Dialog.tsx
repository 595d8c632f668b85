import * as React from 'react';
import { WORKBENCH } from '../../core/messages/workbench';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A window over the page that keeps the focus until it is closed. */
export function Dialog({ title, onClose, children }: DialogProps): React.ReactElement {
  const dialog = React.useRef<HTMLDialogElement>(null);
  const id = `dialog-${title}`;
  React.useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    // Closed before it goes, so that the focus returns to where it was.
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onCancel={onClose}>
      <h2 id={id} className="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}

/** A window to look something up in: it has a button that closes it. */
export function LookUpDialog({ children, ...dialog }: DialogProps): React.ReactElement {
  return (
    <Dialog {...dialog}>
      {children}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={dialog.onClose}>
          {WORKBENCH.close}
        </button>
      </div>
    </Dialog>
  );
}
