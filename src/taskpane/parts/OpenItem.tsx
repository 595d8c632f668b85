import * as React from 'react';

interface OpenItemProps {
  /** What is always seen, in at most three lines. */
  readonly head: React.ReactNode;
  readonly onOpen?: (() => void) | undefined;
  /** What is seen while the item is open. */
  readonly children: React.ReactNode;
}

/** One item of a list; a click on its head shows the rest of it, or puts it away. */
export function OpenItem({ head, onOpen, children }: OpenItemProps): React.ReactElement {
  const [open, setOpen] = React.useState(false);
  return (
    <li className="item">
      <button
        type="button"
        className="item-head"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (!open) onOpen?.();
        }}
      >
        {head}
      </button>
      {open && <div className="item-body">{children}</div>}
    </li>
  );
}
