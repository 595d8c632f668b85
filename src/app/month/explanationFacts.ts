import type { Catalogue } from '../../core/catalogue/Catalogue';
import { isShort } from '../../core/rollup/statusCounts';
import { unexplained } from '../../core/validate/explain';
import type { Report } from '../reportBook';

/** What a lead department wrote on its shortfalls of the month. */
export interface LeadExplanations {
  readonly lead: string;
  readonly given: readonly { readonly code: string; readonly text: string }[];
  /** Shortfalls whose 说明 is still owed, or void since their figures changed. */
  readonly owed: readonly { readonly code: string; readonly isVoid: boolean }[];
}

/**
 * By lead department, in the catalogue's order. Only a quarter's last month asks for a 说明; in others there may be
 * what a department wrote beside its figure. Who has nothing to explain, and wrote nothing, is left out.
 */
export function explanationFacts(
  { book, findings, period, indicators }: Report,
  catalogue: Catalogue,
): readonly LeadExplanations[] {
  const open = new Set(
    unexplained(findings, book.explanations, book.waivers, period).flatMap(({ rule, code }) =>
      rule === 'districtBehind' ? [code] : [],
    ),
  );
  const written = book.explanations.filter(
    (each) =>
      each.rule === 'districtBehind' &&
      each.period.year === period.year &&
      each.period.month === period.month,
  );
  const short = new Set(
    indicators
      .filter(({ assessment }) => isShort(assessment.status))
      .map(({ assessment }) => assessment.code),
  );
  const leads = [...new Set(catalogue.indicators.map(({ lead }) => lead))];
  return leads.flatMap((lead) => {
    const own = catalogue.indicators.filter(
      (indicator) => indicator.lead === lead && short.has(indicator.code),
    );
    const textsOf = (code: string) => written.filter((each) => each.code === code);
    const given = own.flatMap(({ code }) => {
      if (open.has(code)) return [];
      const text = textsOf(code).at(-1)?.text ?? noteBeside(book, lead, code);
      return text === '' ? [] : [{ code, text }];
    });
    const owed = own
      .filter(({ code }) => open.has(code))
      .map(({ code }) => ({ code, isVoid: textsOf(code).length > 0 }));
    return given.length + owed.length === 0 ? [] : [{ lead, given, owed }];
  });
}

function noteBeside({ returns }: Report['book'], lead: string, code: string): string {
  const note = returns.get(lead)?.entries.get(`ind:${code}/note`)?.value;
  return note?.kind === 'text' ? note.text.trim() : '';
}
