/** What a file brings along besides cells; nothing of it is ever taken over. */
export type ForeignContent =
  | 'macros'
  | 'autoOpen'
  | 'activeX'
  | 'objects'
  | 'dde'
  | 'addIns'
  | 'connections'
  | 'links'
  | 'pictures'
  | 'attachments';
