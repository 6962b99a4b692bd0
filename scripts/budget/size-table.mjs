/** A plain table of all files of the build, biggest first; those of the first load are marked. */
export function sizeTable(files, first) {
  const rows = files.map(({ name, raw, gzip }) => {
    const mark = first.includes(name) ? '*' : ' ';
    return `${kilobytes(raw)} ${kilobytes(gzip)} ${mark} ${name}`;
  });
  return ['   raw kB   gzip kB   (* = script of the first load)', ...rows].join('\n');
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
