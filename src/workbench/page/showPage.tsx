import * as React from 'react';
import { render } from 'react-dom';
import type { Workbench } from '../Workbench';
import { Bar } from './Bar';
import type { Areas } from './layOut';
import { MessageLine } from './MessageLine';
import './page.css';
import { QuestionDialog } from './QuestionDialog';
import { SheetsDialog } from './SheetsDialog';
import { WorkbenchProvider } from './useWorkbench';
import { VersionsDialog } from './VersionsDialog';

/** Shows the bar and whatever is said or asked; hides the pane while it is put away. */
export function showPage(workbench: Workbench, { bar, pane }: Areas): void {
  workbench.store.subscribe(({ isPaneShown }) => {
    pane.hidden = !isPaneShown;
  });
  render(
    <WorkbenchProvider value={workbench}>
      <Bar />
      <MessageLine />
      <QuestionDialog />
      <VersionsDialog />
      <SheetsDialog />
    </WorkbenchProvider>,
    bar,
  );
}
