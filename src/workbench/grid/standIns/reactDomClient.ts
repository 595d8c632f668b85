import type * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';

interface Root {
  readonly render: (element: React.ReactElement) => void;
  readonly unmount: () => void;
}

/** What the grid asks of React 18, with the React 17 that the pane is written for. */
export function createRoot(container: Element): Root {
  return {
    render: (element) => {
      render(element, container);
    },
    unmount: () => {
      unmountComponentAtNode(container);
    },
  };
}
