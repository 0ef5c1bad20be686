import { createRoot } from 'react-dom/client';
import { must } from '#shared/kernel/assert.ts';
import { readBridge } from '#renderer/platform/bridge.ts';
import { AgentWindow } from './agent-window.tsx';
import { readTarget } from './target.ts';

// The composition root of the agent window: what main knows is read once, then the screen follows main's events.

const bridge = readBridge();
const [info, preferences, session] = await Promise.all([
  bridge.call('desk.info'),
  bridge.call('preferences.read'),
  bridge.call('session.read'),
]);

createRoot(must(document.getElementById('root'), 'the root element')).render(
  <AgentWindow bridge={bridge} info={info} preferences={preferences} session={session} target={readTarget(window.location.search)} />,
);
