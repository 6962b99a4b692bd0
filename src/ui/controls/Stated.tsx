/** A value where its control is hidden: it can be read and not changed. */
export function Stated({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <span className="choice">
      <span>{label}</span>
      <span>{value}</span>
    </span>
  );
}
