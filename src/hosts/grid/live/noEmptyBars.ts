import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';

let isMended = false;

/** Version 0.25.1 draws a line for the bar of a value that is 0: such a cell has no bar. */
export function noEmptyBars(): void {
  if (isMended) return;
  isMended = true;
  const { prototype } = ConditionalFormattingService;
  const compose = Reflect.get<typeof prototype, 'composeStyle'>(prototype, 'composeStyle');
  prototype.composeStyle = function (...cell) {
    const found = compose.apply(this, cell);
    if (found?.dataBar?.value !== 0) return found;
    const { dataBar: _, ...rest } = found;
    return rest;
  };
}
