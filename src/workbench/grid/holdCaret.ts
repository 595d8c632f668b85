import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type Injector } from '@univerjs/core';
import { DocSelectionManagerService, IEditorBridgeService } from '@univerjs/preset-sheets-core';

const NAME = DOCS_NORMAL_EDITOR_UNIT_ID_KEY;
const EDITOR = { unitId: NAME, subUnitId: NAME };

/** What a person does next moves the caret as it does. */
const HANDS = ['keydown', 'beforeinput', 'compositionstart', 'pointerdown'] as const;

/** Pictures in which the surface of version 0.25.1 may not have drawn the editor yet, and says what is not so. */
const UNSURE = 4;
/** Pictures in a row in which the caret stood, after which nothing moves it any more. */
const SURE = 30;

/**
 * Places the caret of the cell editor and holds it there: the surface takes it away, or places its own, while the
 * editor is being drawn. From the person's next key or click on it goes as it goes.
 */
export function holdCaret(injector: Injector, offset: number): void {
  const selections = injector.get(DocSelectionManagerService);
  const bridge = injector.get(IEditorBridgeService);
  let isHeld = true;
  let pictures = 0;
  let stood = 0;
  const letGo = (): void => {
    isHeld = false;
    for (const type of HANDS) window.removeEventListener(type, letGo, { capture: true });
  };
  const follow = (): void => {
    if (!isHeld) return;
    const [caret] = selections.getTextRanges(EDITOR) ?? [];
    const stands = caret?.startOffset === offset && caret.endOffset === offset;
    pictures += 1;
    stood = stands ? stood + 1 : 0;
    if (!stands || pictures <= UNSURE)
      selections.replaceDocRanges([{ startOffset: offset, endOffset: offset }], EDITOR);
    if (stood < SURE && bridge.isVisible().visible) requestAnimationFrame(follow);
    else letGo();
  };
  for (const type of HANDS) window.addEventListener(type, letGo, { capture: true });
  follow();
}
