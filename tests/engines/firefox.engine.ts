import { openFirefox } from '../../scripts/engines/firefox.mjs';
import { findEngines } from '../../scripts/engines/found.mjs';
import { explorerWorksIn } from './explorer-works-in.ts';

const WINDOW = { width: 1280, height: 900 };
explorerWorksIn(() => openFirefox(findEngines().engines.firefox, WINDOW));
