import type { Status } from '../assess/Assessment';
import type { WithoutShortfall } from '../rollup/statusCounts';

/** Word and mark of every status; colour is only ever added to them. */
export const STATUS_TEXT: Readonly<
  Record<Status, { readonly word: string; readonly mark: string }>
> = {
  met: { word: '达标', mark: '●' },
  nearlyMet: { word: '基本达标', mark: '◕' },
  onTrack: { word: '序时', mark: '◑' },
  behind: { word: '滞后', mark: '◔' },
  farBehind: { word: '严重滞后', mark: '▼' },
  notMet: { word: '未达标', mark: '✕' },
  pending: { word: '待定', mark: '◇' },
  missing: { word: '缺报', mark: '○' },
  invalid: { word: '无效', mark: '！' },
  insufficient: { word: '数据不足', mark: '？' },
  notApplicable: { word: '不适用', mark: '—' },
};

/** 推: worked out under the assumption on missing townships. */
export const INFERRED = '推';
export const INFERRED_MARK = `（${INFERRED}）`;

/** What is said in the place of shortfalls where there is none. */
export const NO_SHORTFALL: Readonly<Record<WithoutShortfall, string>> = {
  none: '没有滞后、严重滞后和未达标的指标。',
  noneKnown: '能够评价的指标中没有滞后、严重滞后和未达标的。',
  unknown: '还没有能够评价的指标。',
};

/** Every status in the order in which summaries list them. */
export const STATUSES = Object.keys(STATUS_TEXT) as readonly Status[];

/** Mark and word as cells show a status: `● 达标`. */
export function statusLabel(status: Status): string {
  const { mark, word } = STATUS_TEXT[status];
  return `${mark} ${word}`;
}

/** A status where it stands beside an indicator: `● 达标（推）`. */
export function standingLabel({ status, inferred }: Standing): string {
  return `${statusLabel(status)}${inferred ? INFERRED_MARK : ''}`;
}

/** The word alone: `达标（推）`. */
export function standingWord({ status, inferred }: Standing): string {
  return `${STATUS_TEXT[status].word}${inferred ? INFERRED_MARK : ''}`;
}

interface Standing {
  readonly status: Status;
  readonly inferred: boolean;
}
