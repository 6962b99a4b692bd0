import { strToU8, zipSync } from 'fflate';
import { NOTICES_FILE } from '../paths.mjs';

const TITLE = 'Threshold: an explorer of neuron activation models';
/** Zip files hold a local time; the same one every time gives the same bytes every time. */
const MTIME = new Date(2026, 0, 1, 12);

/**
 * All files of a SCORM 1.2 package, by name.
 *
 * @param {{ page: string, launcher: string, version: string, license: string,
 *   notices: string }} parts the one-file page, the code
 *   that talks to the platform, the version of the project, its licence and those of others
 * @returns {Record<string, string>}
 */
export function scormFiles({ page, launcher, version, license, notices }) {
  const content = {
    'index.html': launcherPage(launcher),
    'threshold.html': page,
    'LICENSE.txt': license,
    [NOTICES_FILE]: notices,
  };
  return { 'imsmanifest.xml': manifest(version, Object.keys(content)), ...content };
}

/** @param {Record<string, string>} files */
export function zip(files) {
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(bytes), { level: 9, mtime: MTIME });
}

/**
 * @param {string} version
 * @param {readonly string[]} names files of the package
 */
function manifest(version, names) {
  const files = names.map((name) => `      <file href="${name}"/>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="threshold-explorer" version="${version}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="threshold">
    <organization identifier="threshold">
      <title>${TITLE}</title>
      <item identifier="explorer" identifierref="explorer-page" isvisible="true">
        <title>${TITLE}</title>
        <!-- The experiment to begin with: the part of a link after the #, with &amp; for each ampersand. -->
        <adlcp:datafromlms></adlcp:datafromlms>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="explorer-page" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files}
    </resource>
  </resources>
</manifest>
`;
}

/** @param {string} code */
function launcherPage(code) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${TITLE}</title>
    <style>
      html, body { height: 100%; margin: 0; }
      body { display: flex; flex-direction: column; font: 15px/1.45 system-ui, sans-serif; }
      iframe { flex: 1; width: 100%; min-height: 0; border: 0; }
      p { margin: 0; padding: 8px 14px; background: #fff3cd; color: #3d2f00; }
      p[hidden] { display: none; }
    </style>
  </head>
  <body>
    <p role="alert" hidden></p>
    <iframe title="Threshold" allow="fullscreen; clipboard-write"></iframe>
    <script>${code.replace(/<(\/script|!--)/giu, '\\x3C$1')}</script>
  </body>
</html>
`;
}
