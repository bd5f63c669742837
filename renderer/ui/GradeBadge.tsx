/** An Admiralty grade such as `B2`, or one axis of it. Never coloured: a colour would make F look worse than E. */
export function GradeBadge({ grade, title }: { readonly grade: string; readonly title?: string }) {
  return (
    <span className="grade" title={title}>
      {grade}
    </span>
  );
}
