/**
 * Very hidden sheet that a host adds for validation lists that do not fit into the validation
 * itself (Excel: 255 characters, no commas in an item). It belongs to no plan; hosts neither
 * list nor read it, and readers of foreign files pass over it.
 */
export const LIST_SHEET = '_列表';
