import { CHECK } from '../../core/messages/paneCheck';
import { notHere } from '../../core/messages/pane';

/** What a button of the ribbon came to. */
export type RibbonAnswer =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'failed' }
  /** No pane is open that could go anywhere. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'checked'; readonly hard: number; readonly toExplain: number };

/** The answer as the query of an address: facts only, since an address can come from anybody. */
export function answerQuery(answer: RibbonAnswer): string {
  const facts = Object.entries(answer).map(([name, fact]) => [name, String(fact)]);
  return new URLSearchParams(facts).toString();
}

/** The sentence for a query that `answerQuery` wrote; undefined for any other. */
export function answerText(query: string): string | undefined {
  const asked = new URLSearchParams(query);
  const count = (name: string): number => {
    const text = asked.get(name) ?? '';
    return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  };
  switch (asked.get('kind')) {
    case 'foreign':
      return notHere.checkForeign;
    case 'failed':
      return CHECK.failed;
    case 'closed':
      return notHere.paneClosed;
    case 'checked': {
      const [hard, toExplain] = [count('hard'), count('toExplain')];
      return Number.isNaN(hard + toExplain) ? undefined : CHECK.done(hard, toExplain);
    }
    default:
      return undefined;
  }
}
