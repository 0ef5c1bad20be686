import { readBridge } from '../../platform/bridge.ts';
import { runEngine } from './engine.ts';

// The hidden window: whoever is signed in is replicated, as long as the program runs.
runEngine(readBridge());
