import * as React from 'react';

interface SectionProps {
  readonly title: string;
  readonly children: React.ReactNode;
  readonly className?: string;
}

/** A part of a place under a heading of its own. */
export function Section({ title, children, className = '' }: SectionProps): React.ReactElement {
  return (
    <section className={`section ${className}`}>
      <h3 className="section-title">{title}</h3>
      {children}
    </section>
  );
}

interface DetailsProps {
  readonly summary: React.ReactNode;
  readonly children: React.ReactNode;
  readonly open?: boolean;
}

/** Something that is opened when it is wanted. */
export function Details({ summary, children, open = false }: DetailsProps): React.ReactElement {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      <div className="details-body">{children}</div>
    </details>
  );
}

interface EmptyProps {
  readonly title: string;
  /** What to do first. */
  readonly children?: React.ReactNode;
}

/** Nothing is here yet, and what to do first. */
export function Empty({ title, children }: EmptyProps): React.ReactElement {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
