/** How the pane looks to this person. */
export interface Look {
  readonly largePrint: boolean;
  /** `system`: as the computer is set. */
  readonly theme: 'light' | 'dark' | 'system';
}

const DEFAULT_LOOK: Look = { largePrint: false, theme: 'system' };

/** What the pane keeps on this computer; everything works where nothing can be kept. */
export interface Kept {
  readonly look: Look;
  /** The walk of the first run was taken or left. */
  readonly walked: boolean;
}

const NAME = 'annex.pane';

export function readKept(): Kept {
  const nothing: Kept = { look: DEFAULT_LOOK, walked: false };
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(NAME) ?? 'null');
    return isRecord(kept)
      ? { look: lookIn(kept['look']), walked: kept['walked'] === true }
      : nothing;
  } catch {
    return nothing;
  }
}

export function keep(kept: Kept): void {
  try {
    window.localStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing forgets how the pane looks, and nothing else.
  }
}

function lookIn(look: unknown): Look {
  if (!isRecord(look)) return DEFAULT_LOOK;
  const { largePrint, theme } = look;
  return {
    largePrint: largePrint === true,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
