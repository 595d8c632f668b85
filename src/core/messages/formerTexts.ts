/**
 * Texts of forms that were issued before they were changed or taken out: a form comes back weeks after it
 * was issued, and what we wrote ourselves is nothing that a person added. Grows with every change.
 */
export const FORMER_TEXTS: readonly string[] = [];
