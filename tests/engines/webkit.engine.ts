import { findEngines } from '../../scripts/engines/found.mjs';
import { openWebKit } from '../../scripts/engines/webkit.mjs';
import { explorerWorksIn } from './explorer-works-in.ts';

const WINDOW = { width: 1280, height: 900 };
explorerWorksIn(() => openWebKit(findEngines().engines, WINDOW));
