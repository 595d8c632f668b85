import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  IUniverInstanceService,
  UniverInstanceType,
  type Univer,
} from '@univerjs/core';

/**
 * A click on a cell gives the keyboard to the cells. The grid does so only where nothing else had the focus
 * when the workbook came; after a click on a button of the page it would take no key.
 */
export function typeIntoCells(univer: Univer, container: HTMLElement): void {
  const instances = univer.__getInjector().get(IUniverInstanceService);
  container.addEventListener('focusin', () => {
    const editor = instances.getUnit(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    if (editor && !instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_DOC))
      instances.setCurrentUnitForType(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  });
}
